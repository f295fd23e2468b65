// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { sourceRole } from '../../../../lib/assistant/source/source';
import { isPlan } from '../../../../lib/messages/protocol';
import type { ExportFile, SourcePage } from '../../../../lib/sites/contract';
import { entPages } from '../../../../lib/sites/ent/pages';
import { sieclePages } from '../../../../lib/sites/siecle/pages';
import { platforms, targetNamed, targets } from '../../../../lib/sites/targets';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';
import { MemoryBackground } from '../support/background';
import { startRole } from '../support/stage';

const page = sieclePages['siecle-exports'];
/** The sites that take files, and an invented one that takes the same as Éléa. */
const invented = { ...targetNamed('balado'), site: 'third', accepts: targetNamed('elea').accepts };
const switchedOff = (site: string) => platforms.some(({ id, isOptional }) => id === site && isOptional);
const all = [...targets, invented].map((target) => ({ ...target, offered: !switchedOff(target.site) }));
const address = 'https://si2d.ac-creteil.fr/bee/exports';

beforeEach(() => {
  speakFrench();
  document.body.innerHTML = '<a href="#">Elèves sans adresse</a>';
});

test('two targets for one kind of file have each their button, their plan and their job', async () => {
  const background = new MemoryBackground({
    'target/offered': () => all,
    'capture/collect': () => ({ how: 'bytes', url: `blob:${address}`, chunks: ['AAAA'], name: 'eleves.zip' }),
  });
  const role = startRole(sourceRole, page, { background, address });
  await role.reload();
  const exports = role.view().actions.filter(({ id }) => id.startsWith('export'));
  expect(exports.map(({ id, label }) => [id, label])).toEqual([
    ['export elea', 'Exporter vers Éléa'],
    ['export third', 'Exporter vers Balado'],
  ]);
  for (const { id } of exports) {
    expect(isPlan(id)).toBe(true);
    await role.act(id, {});
  }
  const taken = background.told.flatMap(([name, data]) =>
    name === 'capture/take' ? (data as { job: string }).job : [],
  );
  expect(taken).toEqual(['elea', 'third']);
});

describe('a page of exports', () => {
  let profile: string;
  let background: MemoryBackground;
  const setting = {
    field: 'Profil',
    expected: ['Tous'],
    read: () => profile,
    choose: () => {
      profile = 'Tous';
      return true;
    },
  };
  const file = (kind: 'ent-export' | 'ent-teachers'): ExportFile => ({
    kind,
    settings: () => [setting],
    refuseRequest: () => undefined,
  });
  const exports: SourcePage = {
    ...entPages['ent-export'],
    gives: [file('ent-export'), file('ent-teachers')],
    exportButton: () => document.querySelector('button') ?? undefined,
  };
  const source = { site: 'ent', origin: 'https://ent.exemple.fr', school: 'ecole-1' } as const;
  const start = () =>
    startRole(sourceRole, exports, { background, address: `${source.origin}/admin`, found: source });
  const platform = 'https://idf-92-1.elea.apps.education.fr';

  beforeEach(() => {
    profile = 'Tous';
    document.body.innerHTML = '<button>Exporter</button>';
    background = new MemoryBackground({
      'target/state': () => ({ origin: platform, open: [], opensItself: true }),
      'capture/collect': () => ({
        how: 'bytes',
        url: `blob:${source.origin}/1`,
        chunks: ['QQ=='],
        name: 'a.csv',
      }),
    });
  });

  test('shows its settings, and its main export alone while no other is offered', async () => {
    const role = start();
    await role.reload();
    expect(role.says()).toBe(
      "Profil : Tous (conforme) | Rien n'est enregistré sur l'ordinateur. | [Exporter vers Éléa*]",
    );
    expect(background.asked).toEqual([
      ['held/list'],
      ['target/offered'],
      ['target/state', 'elea'],
      ['target/state', 'balado'],
    ]);
  });

  test('offers to correct what is wrong, and says that it did', async () => {
    profile = 'Parent';
    const role = start();
    await role.reload();
    expect(role.says()).toBe(
      "Profil : Parent (à corriger) | Rien n'est enregistré sur l'ordinateur. | [Exporter vers Éléa*] | [Corriger les réglages]",
    );
    await role.act('correct', {});
    expect(role.says()).toContain('Les réglages sont corrigés. | Profil : Tous (conforme)');
    expect(background.told).toEqual([]);
  });

  test('follows the page by reading it alone', async () => {
    const role = start();
    await role.reload();
    const { length } = background.asked;
    profile = 'Parent';
    await role.look();
    expect(role.says()).toContain('Profil : Parent (à corriger)');
    expect(background.asked).toHaveLength(length);
  });

  test('has a way to the target once a file is held, and a way to erase it', async () => {
    background.held = [receipt({ source })];
    const role = start();
    await role.reload();
    expect(role.says()).toBe(
      'Profil : Tous (conforme) | export.csv prêt : 3 comptes, 1 classe | [Ouvrir Éléa*] | [Supprimer le fichier] | [Exporter vers Éléa]',
    );
    await role.act('open elea', {});
    await role.act('erase', {});
    expect(background.told).toEqual([
      ['target/open', { site: 'elea' }],
      ['held/erase', 'fichier-1'],
    ]);
    expect(role.says()).toMatch(/^Le fichier est effacé\. \| .* \[Exporter vers Éléa\*\]$/);
  });

  test('asks the address of the target where it is not known', async () => {
    background.answers['target/state'] = () => ({ open: [], opensItself: true });
    background.held = [receipt({ source })];
    const role = start();
    await role.reload();
    expect(role.says()).toContain('Adresse de votre plateforme Éléa «  »');
    await role.act('open elea', { address: 'idf-92-1' });
    expect(background.told).toEqual([
      ['target/remember', { site: 'elea', address: 'idf-92-1' }],
      ['target/open', { site: 'elea' }],
    ]);
  });

  test('takes a file on a click, and lets nothing else be asked meanwhile', async () => {
    const role = start();
    await role.reload();
    let meanwhile = '';
    background.meanwhile = (name) => {
      if (name === 'capture/collect') meanwhile = role.says();
    };
    await role.act('export elea', {});
    expect(meanwhile).toContain('Export en cours…');
    expect(meanwhile).toMatch(/\| \[Annuler\]$/);
    expect(background.told.map(([name]) => name)).toEqual(['capture/arm', 'capture/collect', 'capture/take']);
    expect(role.view().message?.text).toContain('Le fichier est prêt.');
  });

  test('« Annuler » ends what runs, in words', async () => {
    const role = start();
    await role.reload();
    background.meanwhile = (name) => {
      if (name === 'capture/collect') void role.act('cancel', {});
    };
    await role.act('export elea', {});
    expect(role.view().message).toEqual({ tone: 'status', text: 'Annulé.' });
    expect(background.told.map(([name]) => name)).not.toContain('capture/take');
  });

  test('says when the file that it showed is no longer held', async () => {
    background.held = [receipt({ source })];
    const role = start();
    await role.reload();
    background.held = [];
    await role.reload();
    expect(role.says()).toMatch(/^Le fichier est effacé : il a été déposé, supprimé, ou perdu/);
  });

  test('heeds no export that is not offered', async () => {
    const role = start();
    await role.reload();
    await role.act('export balado', {});
    expect(background.told).toEqual([]);
  });
});

test('a target that is not offered here has no button', async () => {
  const background = new MemoryBackground({
    'target/offered': () => all.map((target) => ({ ...target, offered: target.site === 'elea' })),
  });
  const role = startRole(sourceRole, page, { background, address });
  await role.reload();
  expect(role.view().actions.map(({ id }) => id)).toEqual(['export elea']);
});
