import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../lib/policy/read';
import { siteNamed, sites } from '../../../lib/sites/registry';

const empty = { labels: {}, hosts: [] };

describe("an academy's policy", () => {
  test('gives further wordings of labels, and hosts', () => {
    const policy = {
      labels: { elea: { zone: [' Lâchez le fichier ici '], importUsers: ['Importer les comptes'] } },
      hosts: ['ENT.nouvelle-academie.fr', 'ent.nouvelle-academie.fr'],
    };
    expect(readPolicy(policy)).toEqual({
      labels: { elea: { zone: ['Lâchez le fichier ici'], importUsers: ['Importer les comptes'] } },
      hosts: ['ent.nouvelle-academie.fr'],
    });
  });

  test('can give no name of what is never pressed for the person, and is told which were refused', () => {
    const start = ['Valider', 'RÉINITIALISER tout', 'Créer  les comptes', 'Notifier', 'Commencer'];
    const { labels, refused } = readPolicy({ labels: { elea: { start } } });
    expect(labels).toEqual({ elea: { start: ['Commencer'] } });
    expect(refused?.map(({ wording }) => wording)).toEqual([
      'Valider',
      'RÉINITIALISER tout',
      'Créer  les comptes',
      'Notifier',
    ]);
    expect(refused?.[0]).toEqual({ site: 'elea', label: 'start', wording: 'Valider' });
  });

  const labelNames = sites.flatMap(({ id, wordings }) =>
    Object.keys(wordings.labels).map((label) => [id, label] as const),
  );
  test.each(labelNames)('names nothing of %s.%s so, where that is pressed', (site, label) => {
    const { neverPressed } = siteNamed(site).wordings;
    const policy = { labels: { [site]: { [label]: ['Tout supprimer', 'OK', 'Verser'] } } };
    const expected = neverPressed.includes(label) ? ['Tout supprimer', 'OK', 'Verser'] : ['Verser'];
    expect(readPolicy(policy).labels).toEqual({ [site]: { [label]: expected } });
  });

  test('names nothing so that a site does not know yet', () => {
    expect(readPolicy({ labels: { elea: { unknown: ['Supprimer'] } } }).labels).toEqual({});
  });

  test('teaches the guard, and what shows the person what to press, any wording', () => {
    const labels = {
      educonnect: {
        reset: ['Réinitialiser les mdp', 'RAZ'],
        notify: ['Notification'],
        confirm: ['Je valide'],
      },
      elea: { keepPasswords: ['Créer les comptes, mots de passe inchangés'] },
    };
    expect(readPolicy({ labels })).toEqual({ labels, hosts: [] });
  });

  test.each([
    'https://ent.fr',
    'ent.fr/admin',
    '*.fr',
    'ent.fr:8443',
    '10.0.0.1',
    'localhost',
    '<all_urls>',
    'ent..fr',
    '-ent.fr',
    'ent.fr ent.fr',
    7,
  ])('suggests no host « %s »', (host) => {
    expect(readPolicy({ hosts: [host, 'ent.exemple.fr'] }).hosts).toEqual(['ent.exemple.fr']);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'labels'],
    ['a list', [{ labels: {} }]],
    ['an unknown site', { labels: { autre: { zone: ['Ici'] } } }],
    ['a name that is none', { labels: { elea: { 'zone; alert(1)': ['Ici'], zone2: ['Ici'] } } }],
    [
      'wordings that are none',
      { labels: { elea: { zone: ['<b>', 'x', '', 'a'.repeat(101), 1, null, '{}'] } } },
    ],
    ['a wording in place of a list', { labels: { elea: { zone: 'Ici' } } }],
  ])('is empty when it is %s', (_, raw) => {
    expect(readPolicy(raw)).toEqual(empty);
  });

  test('holds whatever it is made of', () => {
    const raw = fc.oneof(fc.anything(), fc.record({ labels: fc.object(), hosts: fc.array(fc.anything()) }));
    fc.assert(
      fc.property(raw, (value) => {
        const { labels, hosts } = readPolicy(value);
        for (const host of hosts) expect(URL.parse(`https://${host}/`)?.hostname).toBe(host);
        const wordings = Object.values(labels).flatMap((one) => Object.values(one ?? {}).flat());
        expect(wordings.every((one) => typeof one === 'string')).toBe(true);
      }),
    );
  });
});
