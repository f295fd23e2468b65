import { type Account, today } from './accounts';
import type { EduconnectControl } from './control';
import { type App, nouns, type Population } from './site';

/** The values of the filters. An empty one lets everybody through. */
export interface Filters {
  name: string;
  course: string;
  classes: string[];
  schools: string[];
  states: string[];
}

/** What the server remembers of one list of accounts for one session. */
export interface Desk {
  app: App;
  population: Population;
  filters: Filters;
  /** The accounts that the last search found. Actions may have changed their states since. */
  found?: Account[];
  page: number;
  selection: Set<string>;
  message?: string;
  /** Set when the letter of the notification can be downloaded. */
  letter?: boolean;
  asking?: 'notify' | 'reset' | 'list';
}

/** One thing a person did, as both layouts send it. */
export interface DeskEvent {
  name: string;
  value: string;
  filters: Filters;
  /** The rows ticked among those shown. */
  ticked: string[];
  /** « Réinitialiser le mot de passe », in the confirmation of a notification. */
  withReset: boolean;
}

export const pageSize = 25;

export function newDesk(app: App, population: Population): Desk {
  const filters = { name: '', course: '', classes: [], schools: [], states: [] };
  return { app, population, filters, page: 1, selection: new Set() };
}

/** The rows on the page shown. */
export function rowsOf({ found = [], page }: Desk): Account[] {
  return found.slice((page - 1) * pageSize, page * pageSize);
}

/** Reads the fields of a form, or of a partial update: they have the same names. */
export function readEvent(form: URLSearchParams): DeskEvent {
  const pressed = [...form.keys()].find((key) => key.startsWith('methode:'));
  return {
    // An image button sends where it was pressed, under its name and « .x ».
    name: pressed ? pressed.slice('methode:'.length).replace(/\.[xy]$/, '') : (form.get('evenement') ?? ''),
    value: form.get('valeur') ?? '',
    filters: {
      name: form.get('nom') ?? '',
      course: form.get('mef') ?? '',
      classes: form.getAll('classes'),
      schools: form.getAll('etablissements'),
      states: form.getAll('etats'),
    },
    ticked: form.getAll('sel'),
    withReset: form.has('avecMotDePasse'),
  };
}

/** Does what was asked. */
export function handle(control: EduconnectControl, desk: Desk, event: DeskEvent): void {
  const { name, value } = event;
  const { asking } = desk;
  desk.message = undefined;
  desk.letter = false;
  desk.asking = undefined;
  desk.filters = event.filters;
  if (name !== 'confirmer' && name !== 'annuler') takeTicks(desk, event.ticked);
  if (name === 'rechercher') search(control, desk);
  if (name === 'effacer') desk.filters = newDesk(desk.app, desk.population).filters;
  if (name === 'page') turnTo(control, desk, Number(value));
  if (name === 'toutCocher') {
    const all = control.selection === 'server' ? (desk.found ?? []) : rowsOf(desk);
    desk.selection = new Set(value === 'oui' ? all.map(({ id }) => id) : []);
  }
  if (name === 'reinitialiserUn') act(control, desk, 'reset', [value]);
  if (name === 'lister') ask(desk, 'list');
  if (name === 'notifier' || name === 'reinitialiser') {
    const action = name === 'notifier' ? 'notify' : 'reset';
    if (control.confirm) ask(desk, action);
    else act(control, desk, action, [...desk.selection]);
  }
  if (name === 'confirmer' && (asking === 'notify' || asking === 'reset')) {
    act(control, desk, asking, [...desk.selection], event.withReset);
  }
}

/** Of the rows shown, those ticked are selected and the others are not; other pages stay as they are. */
function takeTicks(desk: Desk, ticked: string[]): void {
  for (const { id } of rowsOf(desk)) {
    if (ticked.includes(id)) desk.selection.add(id);
    else desk.selection.delete(id);
  }
}

function search(control: EduconnectControl, desk: Desk): void {
  const { name, course, classes, schools, states } = desk.filters;
  const among = (wanted: string[], value: string) => !wanted.length || wanted.includes(value);
  desk.found = control.accounts[desk.population].filter(
    (one) =>
      `${one.lastName} ${one.firstName}`.toLowerCase().includes(name.trim().toLowerCase()) &&
      (!course || one.course === course) &&
      among(classes, one.className) &&
      among(schools, one.school) &&
      among(states, one.state),
  );
  desk.page = 1;
  desk.selection.clear();
}

function turnTo(control: EduconnectControl, desk: Desk, page: number): void {
  desk.page = page;
  if (control.selection === 'page') desk.selection.clear();
}

function ask(desk: Desk, what: NonNullable<Desk['asking']>): void {
  if (desk.selection.size) desk.asking = what;
  else desk.message = `Veuillez sélectionner au moins un ${nouns[desk.population].replace('(s)', '')}.`;
}

/** Changes the accounts as guide 004 says of each state, and tells the tests. */
function act(
  control: EduconnectControl,
  desk: Desk,
  action: 'notify' | 'reset',
  ids: string[],
  withReset = false,
): void {
  if (!ids.length) {
    ask(desk, action);
    return;
  }
  const wanted = new Set(ids);
  const touched = control.accounts[desk.population].filter(({ id }) => wanted.has(id));
  for (const account of touched) {
    const fresh = account.state === 'Non notifié';
    account.notified = action === 'notify' || fresh ? today() : account.notified;
    if (action === 'notify' && !withReset && !fresh) continue;
    account.state = 'Notifié et non activé';
    account.password = control.newPassword();
  }
  const { app, population } = desk;
  control.actions.push({
    ...{ action, app, population, ids: touched.map(({ id }) => id) },
    ...(action === 'notify' && { withReset }),
  });
  const whom = nouns[population];
  desk.letter = action === 'notify';
  desk.message =
    action === 'reset'
      ? `Le mot de passe a bien été réinitialisé pour les ${whom} sélectionné(s)`
      : `La notification a bien été effectuée pour les ${whom} sélectionné(s)`;
}
