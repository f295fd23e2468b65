// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { judgePress } from '../../../../lib/sites/educonnect/guard';
import { selectionIn } from '../../../../lib/sites/educonnect/selection';
import { labels } from '../../../../lib/sites/educonnect/wordings';
import { type Account, type AccountState, makeAccounts } from '../../../sites/educonnect/accounts';
import {
  type EduconnectConfig,
  type EduconnectControl,
  initialConfig,
} from '../../../sites/educonnect/control';
import { type Desk, newDesk } from '../../../sites/educonnect/desk';
import { divPage } from '../../../sites/educonnect/div-page';
import type { App, Layout } from '../../../sites/educonnect/site';
import { tabs } from '../../../sites/educonnect/site';
import { tablePage } from '../../../sites/educonnect/table-page';
import { viewOf } from '../../../sites/educonnect/view';

interface Scene {
  layout: Layout;
  app?: App;
  config?: Partial<EduconnectConfig>;
  /** The states of the first rows; the rest is « Notifié et non activé ». */
  states?: AccountState[];
  /** How many are found, and how many of them, from the first, are selected. */
  found?: number;
  selected?: number;
  asking?: Desk['asking'];
}

// Nothing has a place here: the copies that the fixture puts out of the window are told that they are.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.closest('.fantome') ? new DOMRect(-9999, 0, 100, 20) : new DOMRect();
  });
});

/** Shows the tab « Élèves » with accounts found. */
function show({ layout, app = 'admin', config, states = [], found = 25, selected = 0, asking }: Scene): void {
  const sizes = { pupils: 400, classes: 4, external: 1, parents: 1 };
  const accounts: Account[] = makeAccounts('pupils', sizes).map((account, index) => ({
    ...account,
    state: states[index] ?? 'Notifié et non activé',
  }));
  const list = accounts.slice(0, found);
  const selection = new Set(list.slice(0, selected).map(({ id }) => id));
  const desk = { ...newDesk(app, 'pupils'), found: list, selection, asking };
  const tab = tabs[app][1];
  if (!tab) throw new Error('No tab of pupils');
  const control = {
    ...initialConfig,
    ...config,
    accounts: { pupils: accounts },
  } as unknown as EduconnectControl;
  const view = viewOf(control, { app, tab, desk, token: 't', listToken: 'l' });
  document.documentElement.innerHTML = layout === 'table' ? tablePage(view) : divPage(view);
}

/** What a press on the first element that matches means, from its innermost part. */
function judge(selector: string) {
  const button = document.querySelector(selector);
  if (!button) throw new Error(`No ${selector}`);
  const path: Element[] = [];
  let part: Element | null = button.querySelector('span') ?? button;
  for (; part; part = part.parentElement) path.push(part);
  return judgePress(path);
}

const reset =
  'input[name="methode:reinitialiser"], a[href*="\'reinitialiser\'"], [data-action=reinitialiser]';
const notify = 'input[name="methode:notifier"], a[href*="\'notifier\'"], [data-action=notifier]';
const resetOne = 'a[href*="reinitialiserUn"], [data-action=reinitialiserUn]';
const layouts = ['table', 'div'] as const;
const two: AccountState[] = ['Activé', 'Non notifié', 'Activé'];

describe.each(layouts)('the selection, %s', (layout) => {
  test('is counted by state, as far as it is in view', () => {
    show({ layout, states: two, selected: 5 });
    expect(selectionIn(document)).toEqual({
      total: 5,
      states: { 'not-notified': 1, notified: 2, activated: 2 },
      unseen: 0,
    });
  });

  test('counts what the page says where it says more than it shows', () => {
    show({ layout, found: 340, selected: 340, config: { selection: 'server' } });
    expect(selectionIn(document)).toMatchObject({ total: 340, unseen: 315 });
    const number = document.querySelector('#nombre');
    if (number) number.textContent = '2\u202f213';
    expect(selectionIn(document)).toMatchObject({ total: 2213, unseen: 2188 });
  });

  test('is what is ticked where the page says nothing of it', () => {
    show({ layout, selected: 4 });
    document.querySelector('#nombre')?.parentElement?.parentElement?.remove();
    expect(selectionIn(document).total).toBe(4);
  });

  test('is empty at first', () => {
    show({ layout, states: two });
    expect(selectionIn(document)).toMatchObject({ total: 0, unseen: 0 });
  });
});

describe.each(layouts)('a press, %s', (layout) => {
  test.each(['submit', 'link'] as const)(
    'is dangerous with activated accounts among the selected, %s',
    (tableAction) => {
      show({ layout, states: two, selected: 3, config: { tableAction } });
      for (const [selector, action] of [
        [reset, 'reset'],
        [notify, 'notify'],
      ] as const) {
        expect(judge(selector)).toMatchObject({ action, count: 3, danger: { action, count: 3 } });
      }
    },
  );

  test('is dangerous with more than 200, and not with 200, though all are in view', () => {
    show({ layout, selected: 25 });
    const row = document
      .querySelector('input[name=sel], [role=checkbox][data-id]')
      ?.closest('tr, [role=row]');
    const number = document.querySelector('#nombre');
    const growTo = (count: number, more: number) => {
      for (let time = 0; time < more; time++) row?.after(row.cloneNode(true));
      if (number) number.textContent = String(count);
    };
    growTo(200, 175);
    expect(judge(reset)).toEqual({ action: 'reset', count: 200, danger: undefined });
    growTo(201, 1);
    expect(judge(reset)).toMatchObject({ danger: { count: 201, selection: { unseen: 0 } } });
  });

  test('is dangerous where some of the selected are out of view, however few', () => {
    show({ layout, found: 26, selected: 26, config: { selection: 'server' } });
    expect(judge(notify)).toMatchObject({ danger: { count: 26, selection: { unseen: 1 } } });
  });

  test('is of no danger where only others are activated, and of none where nobody is selected', () => {
    show({ layout, states: ['Notifié et non activé', 'Activé'], selected: 1 });
    expect(judge(reset)).toEqual({ action: 'reset', count: 1, danger: undefined });
    show({ layout, states: two });
    expect(judge(reset)).toEqual({ action: 'reset', count: 0, danger: undefined });
  });

  test('on the button of one row is about that row alone', () => {
    show({ layout, app: 'depannage', states: ['Activé'], selected: 25 });
    expect(judge(resetOne)).toMatchObject({ action: 'reset', count: 1, danger: { count: 1 } });
    show({ layout, app: 'depannage', states: ['Notifié et non activé', 'Activé'], selected: 25 });
    expect(judge(resetOne)).toEqual({ action: 'reset', count: 1, danger: undefined });
  });

  test('on anything else means nothing', () => {
    show({ layout, app: 'depannage', states: two, selected: 25, config: { listing: 'menu' } });
    for (const selector of [
      'input[alt=Rechercher], [data-action=rechercher]',
      'a[href*="\'effacer\'"], [data-action=effacer]',
      'a[href*="\'lister\'"], [data-action=menu]',
      'input[name=sel], [role=checkbox][data-id]',
      'input[name=nom]',
    ]) {
      expect(judge(selector), selector).toBeUndefined();
    }
  });

  test('on the confirmation of a notification means a reset once that is ticked with it', () => {
    const confirm = 'input[name="methode:confirmer"], [data-action=confirmer]';
    show({ layout, states: two, selected: 3, asking: 'notify' });
    expect(judge(confirm)).toBeUndefined();
    const box = document.querySelector('input[name=avecMotDePasse], #avecMotDePasse');
    if (box instanceof HTMLInputElement) box.checked = true;
    else box?.setAttribute('aria-checked', 'true');
    expect(judge(confirm)).toMatchObject({ action: 'reset', danger: { count: 3 } });
    expect(judge('input[name="methode:annuler"], [data-action=annuler]')).toBeUndefined();
  });
});

test('a dialog that hides the page behind it from screen readers leaves the guard as it is', () => {
  show({ layout: 'div', states: two, selected: 3, asking: 'notify' });
  const dialog = document.querySelector('[role=dialog]') as Element;
  document.body.append(dialog);
  for (const other of document.body.children) if (other !== dialog) other.setAttribute('aria-hidden', 'true');
  document.querySelector('#avecMotDePasse')?.setAttribute('aria-checked', 'true');
  expect(judge('[data-action=confirmer]')).toMatchObject({
    action: 'reset',
    danger: { count: 3, selection: { states: { activated: 2 }, unseen: 0 } },
  });
});

/** A page of accounts with this in it. */
function showRows(rows: string, around = ''): void {
  document.documentElement.innerHTML = `<head><title>ÉduConnect</title></head><body><main>
    <h1>Gestion des comptes élèves</h1>${around}<button>Lister les comptes</button>
    <button id="notify">(Re)Notifier les comptes</button><button id="reset">Réinitialiser les mots de passe</button>
    <table><tr><th><input type="checkbox"></th><th>Nom</th><th>Statut du compte</th></tr>${rows}</table></main></body>`;
}

const box = '<td><input type="checkbox" checked></td>';

test.each([
  ['whose name is a heading', `<tr>${box}<th scope="row">DUPONT</th><td>Activé</td></tr>`],
  [
    'whose box is drawn around another',
    `<tr><td><span role="checkbox" aria-checked="true"><input type="checkbox" checked></span></td><td>Activé</td></tr>`,
  ],
])('a row %s is counted once', (_, row) => {
  showRows(row);
  expect(judge('#reset')).toMatchObject({ count: 1, danger: { selection: { states: { activated: 1 } } } });
});

test('a button in a row without a box is about that row', () => {
  showRows(
    `<tr><td>DUPONT</td><td>Activé</td><td><button id="one">Réinitialiser le mot de passe</button></td></tr>
     <tr><td>MARTIN</td><td>Non notifié</td><td><button id="other">Réinitialiser le mot de passe</button></td></tr>`,
  );
  expect(judge('#one')).toMatchObject({ count: 1, danger: { count: 1 } });
  expect(judge('#other')).toEqual({ action: 'reset', count: 1, danger: undefined });
});

test('a button in the row of a layout is about all that is selected', () => {
  showRows('');
  const table = document.querySelector('table') as Element;
  table.innerHTML = `<tr><td><button id="all">Réinitialiser les mots de passe</button></td><td>
    <table><tr><th>Statut du compte</th></tr><tr>${box}<td>Non notifié</td></tr><tr>${box}<td>Activé</td></tr></table></td></tr>`;
  expect(judge('#all')).toMatchObject({ count: 2, danger: { selection: { states: { activated: 1 } } } });
});

test.each([
  ['2213 élève(s) sélectionné(s)', 2213],
  ['2 213 élèves sélectionnés.', 2213],
  ['Élève(s) sélectionné(s) : 2213', 2213],
  ['<b>340</b> élève(s) sélectionné(s) sur 2213', 340],
  ['1 élève sélectionné', 1],
  ['Aucun élève sélectionné', 1],
  ['Page 12, supprimez ce que vous sélectionnez', 1],
])('« %s » is read', (said, total) => {
  showRows(`<tr>${box}<td>DUPONT</td><td>Non notifié</td></tr>`, `<p>${said}</p>`);
  expect(selectionIn(document).total).toBe(total);
});

test('rows that were scrolled away inside a part of the page count', () => {
  showRows(`<tr>${box}<td>DUPONT</td><td>Activé</td></tr>`);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -800, 100, 20));
  expect(judge('#reset')).toBeUndefined();
  (document.querySelector('main') as Element).scrollTop = 900;
  expect(judge('#reset')).toMatchObject({ danger: { selection: { states: { activated: 1 } } } });
});

test('a button renamed by a policy is guarded; one account, and a reset with a notification, are too', () => {
  showRows(
    `<tr>${box}<td>DUPONT</td><td>Activé</td><td><button id="one">Notifier le compte</button></td></tr>`,
  );
  expect(judge('#one')).toMatchObject({ action: 'notify', danger: { count: 1 } });
  const reset = labels.reset as unknown as string[];
  reset.push('Renouveler les mots de passe');
  (document.querySelector('#reset') as Element).textContent = 'Renouveler les mots de passe';
  expect(judge('#reset')).toMatchObject({ action: 'reset', danger: { count: 1 } });
  reset.pop();

  showRows(
    `<tr>${box}<td>DUPONT</td><td>Non notifié</td></tr>`,
    '<label><input type="checkbox" checked>Réinitialiser les mots de passe</label>',
  );
  expect(judge('#notify')).toMatchObject({ action: 'reset' });
});

test("the same words on a page that is not ÉduConnect's mean nothing", () => {
  document.documentElement.innerHTML = `<head><title>ENT</title></head><body><h1>Utilisateurs</h1>
    <table><tr><td><input type="checkbox" checked></td><td>A</td><td>Activé</td></tr></table>
    <button>Réinitialiser les mots de passe</button></body>`;
  expect(judge('button')).toBeUndefined();
});
