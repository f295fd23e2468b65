import type { Account } from './accounts';
import type { EduconnectConfig, EduconnectControl } from './control';
import { type Desk, pageSize } from './desk';
import type { App, Tab } from './site';

/** What a page shows, in either layout. */
export interface View {
  app: App;
  tab: Tab;
  config: EduconnectConfig;
  /** For the next post of the page; in the table layout it serves once. */
  token: string;
  /** For the list, where that is a form of its own; serves once. */
  listToken: string;
  /** Everybody the tab is about, searched or not. */
  accounts: Account[];
  /** Absent where there is no list of accounts. */
  desk?: Desk;
}

/** A view of a list of accounts. */
export type DeskView = View & { desk: Desk };

/** The view of a tab, from the control. */
export function viewOf(control: EduconnectControl, view: Omit<View, 'config' | 'accounts'>): View {
  return { ...view, config: control, accounts: control.accounts[view.desk?.population ?? 'pupils'] };
}

/** The values that a filter offers, sorted. */
export function choicesOf({ accounts }: View, field: 'course' | 'className' | 'school'): string[] {
  return [...new Set(accounts.map((one) => one[field]).filter(Boolean))].sort();
}

/** How many pages the accounts found fill. */
export function pagesOf({ found = [] }: Desk): number {
  return Math.max(1, Math.ceil(found.length / pageSize));
}

/** What stands under a column; the state and the buttons are for each layout to draw. */
export function cellOf(column: string, account: Account): string {
  const onScreen = (date: string) => date.replaceAll('/', '-');
  const cells: Record<string, string> = {
    Élève: `${account.lastName} ${account.firstName}`,
    'Responsable(s)': `${account.lastName} ${account.firstName}`,
    Classe: account.className,
    MEF: account.course,
    'Etablissement de rattachement': account.school,
    Identifiant: account.login,
    'Mot de passe': account.state === 'Activé' ? '*****' : account.password,
    'Statut du compte': account.state,
    'Origine du compte': 'ÉduConnect',
    Email: 'Non renseigné',
    'Date de notification': onScreen(account.notified),
    'Date de dernière connexion': onScreen(account.lastLogin),
  };
  return cells[column] ?? '';
}

/** Whether a filter exists for this list: pupils have classes, pupils from elsewhere have schools. */
export function filtersOf({ desk }: DeskView): { course: boolean; classes: boolean; schools: boolean } {
  const { population } = desk;
  return {
    course: population !== 'parents',
    classes: population === 'pupils',
    schools: population === 'external',
  };
}

/** The address of the list, as a link: a selection that is the page's goes with it. */
export function listUrl({ config, desk, tab }: DeskView, base: string, format: string): string {
  const query = new URLSearchParams({ onglet: tab.path, format });
  if (config.selection === 'page') for (const id of desk.selection) query.append('sel', id);
  return `${base}?${query}`;
}
