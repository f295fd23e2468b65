// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { targetRole } from '../../../../lib/assistant/target/target';
import type { Delivery } from '../../../../lib/messages/protocol';
import { eleaPages } from '../../../../lib/sites/elea/pages';
import { pixPages } from '../../../../lib/sites/pix/pages';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';
import { MemoryBackground } from '../support/background';
import { startRole } from '../support/stage';

let background: MemoryBackground;
let role: ReturnType<typeof startRole>;
/** The wizard's step that the page shows. */
let step: number;
/** The page says that the import is over. */
let finished: boolean;
/** What the background was told of the delivery once it was put in, one state after the other. */
const told = () =>
  background.asked
    .flatMap(([name, data]) => (name === 'delivery/set' ? (data as Delivery | null)?.state : []))
    .slice(1);
const field = '<div>Faites glisser le fichier ici <input type="file"></div>';
const sendForm = `${field}<button>Déposer ce fichier</button>`;

beforeEach(async () => {
  speakFrench();
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  step = 1;
  finished = false;
  background = new MemoryBackground();
  background.held = [receipt()];
  document.body.innerHTML = sendForm;
  role = startRole(
    targetRole,
    { ...eleaPages['elea-import'], step: () => step, finished: () => finished },
    { background },
  );
  await role.reload();
});
afterEach(() => {
  role.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const button = () => document.querySelector('button') as HTMLButtonElement;
const question = 'Le fichier est-il arrivé ?';

describe("a file that waits for the page's own button", () => {
  beforeEach(async () => {
    await role.act('deliver', {});
  });

  test('waits for as long as the person does not press it', async () => {
    await vi.advanceTimersByTimeAsync(600_000);
    expect(role.says()).toContain('Fichier prêt : cliquez sur Déposer ce fichier');
    expect(role.pointAt?.()).toBe(button());
    expect(told()).toEqual(['ready']);
  });

  test('is followed from that press on, and nobody is asked to press again', async () => {
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(role.says()).not.toContain('cliquez sur');
    expect(role.view().progress).toBeDefined();
    expect(role.pointAt?.()).toBeUndefined();
  });

  test('is followed from that press on where the page has drawn its button anew meanwhile', async () => {
    button().replaceWith(button().cloneNode(true));
    role.look();
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(role.says()).not.toContain('cliquez sur');
    expect(role.view().progress).toBeDefined();
    expect(told()).toEqual(['ready', 'sent']);
  });

  test('is taken when the page shows it', async () => {
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    step = 2;
    document.body.append('Étape 2');
    await vi.advanceTimersByTimeAsync(1000);
    expect(told()).toEqual(['ready', 'sent', 'accepted']);
  });

  test('is asked about when the page shows nothing, once', async () => {
    button().click();
    button().click();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(told()).toEqual(['ready', 'sent', 'unknown']);
    expect(role.says()).toContain(question);
    expect(role.says()).not.toContain('cliquez sur');
  });
});

test('a file that the page sends by itself is asked about when the page shows nothing', async () => {
  document.body.innerHTML = field;
  const done = role.act('deliver', {});
  await vi.waitFor(() => expect(document.querySelector('input')?.files).toHaveLength(1), 20_000);
  await vi.advanceTimersByTimeAsync(25_000);
  await done;
  expect(told()).toEqual(['unknown']);
  expect(role.says()).toContain(question);
});

test('is followed after the press where the background answers with a copy once the file is put in', async () => {
  let answer: (delivery: Delivery) => void = () => undefined;
  background.answers['delivery/get'] = () => {
    background.answers['delivery/get'] = undefined;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const reloading = role.reload();
  await vi.advanceTimersByTimeAsync(0);
  await role.act('deliver', {});
  answer({
    id: 'une',
    fileId: 'fichier-1',
    host: '',
    state: 'ready',
    before: { error: false, finished: false },
  });
  await reloading;
  button().click();
  await vi.advanceTimersByTimeAsync(1000);
  expect(told()).toEqual(['ready', 'sent']);
});

describe('what the background is asked, in order', () => {
  test('when a page is shown: the file, its delivery, its platform; then that it is led to', () => {
    expect(background.asked).toEqual([
      ['held/list'],
      ['delivery/get'],
      ['target/other', 'fichier-1'],
      ['delivery/lead', { id: 'fichier-1', by: 'elea-import' }],
    ]);
    expect(role.says()).toBe(
      'export.csv prêt : 3 comptes, 1 classe | [Déposer export.csv*] | [Supprimer le fichier]',
    );
  });

  test('when a file is put in: whether it was given before, that it is, the file', async () => {
    const { length } = background.asked;
    await role.act('deliver', {});
    expect(background.asked.slice(length).map(([name]) => name)).toEqual([
      'delivery/before',
      'delivery/set',
      'delivery/release',
      'delivery/set',
      ...['held/list', 'delivery/get', 'target/other', 'delivery/lead'],
    ]);
    const [, before, release] = background.told;
    const id = (before?.[1] as Delivery | undefined)?.id;
    expect(before?.[1]).toMatchObject({ fileId: 'fichier-1', host: 'site.exemple.fr', state: 'sent' });
    expect(release).toEqual(['delivery/release', { fileId: 'fichier-1', id }]);
  });

  test('when the import ends: that it is over, which erases the file', async () => {
    await role.act('deliver', {});
    step = 2;
    await role.look();
    finished = true;
    await role.look();
    expect(background.told.at(-1)).toEqual(['delivery/finished', 'fichier-1']);
    expect(role.says()).toMatch(/^Importation terminée/);
    await role.reload();
    expect(role.view().files).toEqual([]);
  });
});

describe('before a file is given, the person decides', () => {
  const given = () => document.querySelector('input')?.files?.length;

  test('whether it is to be given a second time', async () => {
    background.answers['delivery/before'] = () => ({ at: 0, host: 'idf-92-1.elea.apps.education.fr' });
    await role.act('deliver', {});
    expect(role.says()).toContain('Le déposer encore une fois ?');
    expect(background.told.map(([name]) => name)).not.toContain('delivery/set');
    await role.act('not-again', {});
    expect(role.says()).toContain('[Déposer export.csv*]');
    await role.act('deliver', {});
    await role.act('deliver-again', {});
    expect(given()).toBe(1);
  });

  test('whether it is to be given on another platform than the one remembered', async () => {
    background.answers['target/other'] = () => 'idf-92-1.elea.apps.education.fr';
    await role.reload();
    expect(role.says()).toContain(
      'Vous êtes sur site.exemple.fr, alors que votre plateforme Éléa connue est',
    );
    await role.act('open-known', {});
    expect(background.told).toContainEqual(['target/open', { site: 'elea' }]);
    expect(given()).toBe(0);
    background.answers['target/agree'] = () => {
      background.answers['target/other'] = undefined;
    };
    await role.act('deliver', {});
    expect(background.told).toContainEqual(['target/agree', 'fichier-1']);
    expect(given()).toBe(1);
  });
});

test('a page without a place leaves the file to the person, who may save it', async () => {
  document.body.innerHTML = '';
  await role.act('deliver', {});
  expect(role.says()).toMatch(/^! La zone de dépôt est introuvable .* \[Enregistrer le fichier\*\]/);
  expect(background.delivery).toBeUndefined();
  await role.act('save', {});
  expect(background.told).toContainEqual(['delivery/save', 'fichier-1']);
});

test('a file is erased on a click, and said to be', async () => {
  await role.act('erase', {});
  expect(background.told).toContainEqual(['held/erase', 'fichier-1']);
  expect(role.says()).toMatch(/^Le fichier est effacé\. \| Aucun fichier en attente/);
});

describe('a page that tells a refusal by its own words, and begins its import at once', () => {
  let says: string | undefined;
  const wrong = "L'UAI ne correspond pas.";
  const say = async (words: string | undefined) => {
    says = words;
    document.body.append(words ?? 'Envoi…');
    await vi.advanceTimersByTimeAsync(1000);
  };
  beforeEach(async () => {
    role.leave();
    says = undefined;
    background = new MemoryBackground();
    background.held = [receipt({ kind: 'siecle-students', target: 'pix' })];
    document.body.innerHTML = field;
    const page = { ...pixPages['pix-import'], zoneWordings: ['Faites glisser'], step: () => step };
    role = startRole(targetRole, { ...page, refusal: () => says, finished: () => finished }, { background });
    await role.reload();
  });
  const give = async () => {
    void role.act('deliver', {});
    await vi.waitFor(() => expect(document.querySelector('input')?.files).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(100);
  };

  test('says so before the file is given, and not afterwards', async () => {
    const before = "Pix Orga importe le fichier dès qu'il le reçoit";
    expect(role.says()).toContain(before);
    expect(role.says()).toContain("[Déposer le ZIP et lancer l'import*]");
    await give();
    expect(role.says()).not.toContain(before);
  });

  test('refuses the file in its words, and the file stays', async () => {
    await give();
    await say(wrong);
    expect(role.says()).toContain(`Pix Orga a refusé le fichier : « ${wrong} »`);
    expect(background.held).toHaveLength(1);
  });

  test("an earlier file's refusal is none of this one, and the same words said anew are", async () => {
    says = wrong;
    await give();
    expect(role.says()).not.toContain('a refusé');
    await say(undefined);
    await say(wrong);
    expect(role.says()).toContain(`Pix Orga a refusé le fichier : « ${wrong} »`);
  });

  test("an earlier file's refusal that went away makes room for this one's in a later document", async () => {
    says = wrong;
    await give();
    expect(background.delivery?.before.error).toBe(true);
    step = 2;
    await say(undefined);
    expect(background.delivery).toMatchObject({ state: 'accepted', before: { error: false } });
  });
});
