import { beforeEach, describe, expect, test } from 'vitest';
import {
  type Fate,
  type FateEvent,
  nextFate,
  type Shown,
  untouched,
} from '../../../../lib/assistant/target/fate';
import { fateActions, fateNotes, wordMessage } from '../../../../lib/assistant/target/fate-view';
import type { Delivery } from '../../../../lib/messages/protocol';
import { baladoPages } from '../../../../lib/sites/balado/pages';
import { eleaPages } from '../../../../lib/sites/elea/pages';
import { speakFrench } from '../../support/french';
import { receipt } from '../../support/receipts';

beforeEach(speakFrench);

const file = receipt();
const other = receipt({ id: 'fichier-2' });
const figures = { updated: 12, created: 3, protected: 0 };
const delivery = (state: Delivery['state'], more: Partial<Delivery> = {}): Delivery => ({
  id: 'une',
  fileId: file.id,
  host: 'idf-92-1.elea.apps.education.fr',
  state,
  before: { error: false, finished: false },
  ...more,
});

const listed = (news: Partial<Extract<FateEvent, { is: 'listed' }>> = {}): FateEvent => ({
  is: 'listed',
  turn: 0,
  file,
  ...news,
});
const shown = (news: Partial<Shown> = {}): FateEvent => ({
  is: 'shown',
  shown: { finished: false, ...news },
});
const given = (state: 'ready' | 'sent'): FateEvent[] => [
  { is: 'giving' },
  { is: 'given', delivery: delivery(state), button: 'Déposer ce fichier' },
];
const accepted = shown({ evidence: { state: 'accepted' } });
const refused = shown({ evidence: { state: 'refused', reason: 'Mauvais nom' } });
const lost = shown({ evidence: { state: 'unknown' } });
const nothing: FateEvent = { is: 'nothing-shown' };
const pressed: FateEvent = { is: 'send-pressed' };
const arrived = (yes: boolean): FateEvent => ({ is: 'arrived', yes });
const ended = (erased: boolean): FateEvent => ({ is: 'ended', erased, result: figures });
const platform = {
  about: 'platform',
  here: 'idf-75-sud.elea.apps.education.fr',
  known: 'idf-92-1…',
} as const;
const again = { about: 'again', host: 'idf-92-1…', at: new Date(2026, 8, 12, 10, 42).getTime() } as const;

/** Everything the panel says of a fate, in its order: the last word, the notes, the buttons in brackets. */
function panel(fate: Fate, page = eleaPages['elea-import'], isPending = false): string {
  const word = fate.word && wordMessage(fate.word, page)?.text;
  const buttons = fateActions(fate, { page, isPending }).map(
    ({ label, main }) => `[${label}${main ? '*' : ''}]`,
  );
  return [word, ...fateNotes(fate, { page, isPending }), ...buttons].filter(Boolean).join(' | ');
}
const fateAfter = (...events: FateEvent[]) => events.reduce(nextFate, untouched);

const choose = '[Choisir un fichier…*]';
const erase = '[Supprimer le fichier]';
const drop = `[Déposer export.csv*] | ${erase}`;
const question = `Le fichier est-il arrivé ? | [Oui] | [Non]`;
const told =
  "Suivez l'importation dans la page. Quand Éléa affiche « Importation terminée », supprimez le fichier.";
const taken = "Éléa a pris le fichier. Suivez l'importation, sans fermer cette page.";
const missing =
  "Aucun fichier en attente. Exportez d'abord les comptes depuis la console de l'ENT, ou choisissez un fichier déjà enregistré.";
const ready = 'Fichier prêt : cliquez sur Déposer ce fichier';
const manual =
  "Vous pouvez enregistrer export.csv sur l'ordinateur, puis le déposer vous-même dans la page. Il faudra ensuite le supprimer.";
const manualWay = `${manual} | [Enregistrer le fichier*] | [Déposer export.csv] | ${erase}`;
const noPlace =
  'La zone de dépôt est introuvable sur cette page. Rechargez-la, puis recommencez. Le fichier reste en attente.';

/** What happens, the state the delivery is in afterwards, and what the panel says. */
const table: [name: string, events: FateEvent[], state: Delivery['state'] | undefined, says: string][] = [
  ['nothing is held', [listed({ file: undefined })], undefined, `${missing} | ${choose}`],
  ['a file is held', [listed()], undefined, drop],
  ['it is put in, and the page sends it', [listed(), ...given('sent')], 'sent', erase],
  [
    'it is put in, and the page has a button for it',
    [listed(), ...given('ready')],
    'ready',
    `${ready} | ${erase}`,
  ],
  ['the person presses that', [listed(), ...given('ready'), pressed], 'sent', erase],
  [
    'a button is pressed after the press that counted',
    [listed(), ...given('sent'), accepted, pressed],
    'accepted',
    `${taken} | ${erase}`,
  ],
  ['the page shows nothing', [listed(), ...given('sent'), nothing], 'unknown', question],
  [
    'nothing is shown while the person has not sent it',
    [listed(), ...given('ready'), nothing],
    'ready',
    `${ready} | ${erase}`,
  ],
  ['it did arrive', [listed(), ...given('sent'), nothing, arrived(true)], 'told', `${told} | ${erase}`],
  ['it did not', [listed(), ...given('sent'), nothing, arrived(false)], undefined, manualWay],
  ['an answer to no question', [listed(), ...given('sent'), arrived(false)], 'sent', erase],
  ['the page takes it', [listed(), ...given('sent'), accepted], 'accepted', `${taken} | ${erase}`],
  [
    'the page takes it after all',
    [listed(), ...given('sent'), nothing, accepted],
    'accepted',
    `${taken} | ${erase}`,
  ],
  [
    'the page goes on',
    [listed(), ...given('sent'), accepted, shown({ step: 2 })],
    'accepted',
    `Étape 2 sur 4 : Importation des classes | ${erase}`,
  ],
  [
    'the page refuses it',
    [listed(), ...given('sent'), refused],
    undefined,
    `Éléa a refusé le fichier : « Mauvais nom ». Le fichier reste en attente. | ${drop}`,
  ],
  [
    'the page refuses it a moment later',
    [listed(), ...given('sent'), accepted, refused],
    undefined,
    `Éléa a refusé le fichier : « Mauvais nom ». Le fichier reste en attente. | ${drop}`,
  ],
  [
    'the page shows an error after « yes, it arrived »',
    [listed(), ...given('sent'), nothing, arrived(true), refused],
    undefined,
    `Éléa a refusé le fichier : « Mauvais nom ». Le fichier reste en attente. | ${drop}`,
  ],
  [
    'the page has no place for it',
    [listed(), { is: 'giving' }, { is: 'not-given', why: 'no-place' }],
    undefined,
    `${noPlace} | ${manualWay}`,
  ],
  [
    'the file is gone',
    [listed(), { is: 'giving' }, { is: 'not-given', why: 'no-file' }],
    undefined,
    `Le fichier n'est plus là : il a expiré ou a été effacé. Refaites l'export. | ${missing} | ${choose}`,
  ],
  [
    'the person calls it off',
    [listed(), { is: 'giving' }, { is: 'not-given', why: 'cancelled' }],
    undefined,
    `Annulé. | ${drop}`,
  ],
  [
    'the import ends',
    [listed(), ...given('sent'), accepted, shown({ finished: true }), ended(true)],
    undefined,
    'Importation terminée : 12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé. | [Choisir un fichier…]',
  ],
  [
    'the import ends, and the file can not be erased',
    [listed(), ...given('sent'), accepted, shown({ finished: true }), ended(false)],
    'accepted',
    `Importation terminée, mais le fichier n'a pas pu être effacé. Supprimez-le. | ${erase}`,
  ],
  [
    'a report of an earlier import stands there',
    [
      listed({ delivery: delivery('accepted', { before: { error: false, finished: true } }) }),
      shown({ finished: true }),
    ],
    'accepted',
    `${taken} | ${erase}`,
  ],
  [
    'a later page shows that it went on',
    [listed({ delivery: delivery('sent') }), accepted],
    'accepted',
    `${taken} | ${erase}`,
  ],
  [
    'a later page shows the first step again',
    [listed({ delivery: delivery('sent') }), lost],
    'unknown',
    question,
  ],
  [
    'a later page, before the person has sent it',
    [listed({ delivery: delivery('ready') }), shown()],
    undefined,
    drop,
  ],
  [
    'a later page, after « yes, it arrived »',
    [listed({ delivery: delivery('told') }), lost],
    'told',
    `${told} | ${erase}`,
  ],
  [
    'the file is deleted while it is asked about',
    [listed(), ...given('sent'), nothing, listed({ turn: 2, file: undefined })],
    undefined,
    `${missing} | ${choose}`,
  ],
  [
    'the file is deleted while it is followed',
    [listed(), ...given('sent'), accepted, listed({ turn: 2, file: undefined })],
    'accepted',
    `${taken} | ${choose}`,
  ],
  [
    'another file takes its place',
    [listed(), ...given('sent'), listed({ turn: 2, file: other })],
    undefined,
    drop,
  ],
  [
    'an old answer comes after it was put in',
    [listed(), ...given('ready'), listed({ delivery: delivery('sent') })],
    'ready',
    `${ready} | ${erase}`,
  ],
  [
    'an old answer comes after it was called off',
    [
      listed(),
      { is: 'giving' },
      { is: 'not-given', why: 'cancelled' },
      listed({ delivery: delivery('sent') }),
    ],
    undefined,
    `Annulé. | ${drop}`,
  ],
  [
    'another platform is remembered',
    [listed({ question: platform })],
    undefined,
    `Vous êtes sur idf-75-sud.elea.apps.education.fr, alors que votre plateforme Éléa connue est idf-92-1…. Déposer le fichier ici ? | [Déposer sur idf-75-sud.elea.apps.education.fr] | [Ouvrir idf-92-1…] | ${erase}`,
  ],
  ['the person wants it there', [listed({ question: platform }), ...given('sent')], 'sent', erase],
  [
    'the file was given before',
    [listed(), { is: 'asked', question: again }],
    undefined,
    `Ce fichier a déjà été déposé le 12 septembre 2026 à 10:42 sur idf-92-1…. Le déposer encore une fois ? | [Déposer encore une fois] | [Ne pas le déposer] | ${erase}`,
  ],
  [
    'the background is asked again meanwhile',
    [listed(), { is: 'asked', question: again }, listed()],
    undefined,
    `Ce fichier a déjà été déposé le 12 septembre 2026 à 10:42 sur idf-92-1…. Le déposer encore une fois ? | [Déposer encore une fois] | [Ne pas le déposer] | ${erase}`,
  ],
  [
    'the person does not want it twice',
    [listed(), { is: 'asked', question: again }, { is: 'asked' }],
    undefined,
    drop,
  ],
  [
    'another file comes while it is asked',
    [listed(), { is: 'asked', question: again }, listed({ file: other })],
    undefined,
    drop,
  ],
];

test.each(table)('%s', (_, events, state, says) => {
  const fate = fateAfter(...events);
  expect(fate.delivery?.state).toBe(state);
  expect(panel(fate).replaceAll('\u00a0', ' ')).toBe(says);
});

describe('the figures of the report', () => {
  const taken: FateEvent[] = [listed(), ...given('sent'), accepted];
  const seen = (finished: boolean, result?: typeof figures): FateEvent => ({
    is: 'figures',
    shown: { finished, result },
  });

  test('are kept once the page no longer shows them', () => {
    expect(fateAfter(...taken, seen(false, figures), seen(false)).delivery?.result).toEqual(figures);
  });

  test('are not those of an earlier import, until these have gone', () => {
    const before = { error: false, finished: true, result: figures };
    const old = listed({ delivery: delivery('accepted', { before }) });
    expect(fateAfter(old, seen(true, figures)).delivery?.result).toBeUndefined();
    const anew = fateAfter(old, seen(false), seen(false), seen(false, figures), shown({ finished: true }));
    expect(anew).toMatchObject({ ending: true, delivery: { result: figures } });
  });

  test('say nothing before the file is taken', () => {
    const fate = fateAfter(listed(), ...given('sent'));
    expect(nextFate(fate, seen(false, figures))).toBe(fate);
  });
});

test('the end is asked for once', () => {
  const fate = fateAfter(listed(), ...given('sent'), accepted, shown({ finished: true }));
  expect(fate.ending).toBe(true);
  expect(nextFate(fate, shown({ finished: true }))).toBe(fate);
});

test('a page that shows what it was given says what is to be done first, and then takes files again', () => {
  const pending = panel(fateAfter(listed()), baladoPages['balado-imports'], true);
  expect(pending).not.toContain('Déposer');
  const over = fateAfter(listed(), ...given('sent'), accepted, shown({ finished: true }), ended(true));
  expect(over.over).toBe(true);
  expect(nextFate(over, shown({ takesAgain: true }))).toMatchObject({ over: false, word: { is: 'nothing' } });
});

test('what changes nothing gives the very same fate', () => {
  const fate = fateAfter(listed(), ...given('sent'), accepted);
  for (const event of [accepted, pressed, nothing, arrived(true)]) expect(nextFate(fate, event)).toBe(fate);
});
