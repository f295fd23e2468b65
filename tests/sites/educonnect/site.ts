/** ÉduConnect has two applications for schools: the administration, and the « dépannage » that can be delegated. */
export type App = 'admin' | 'depannage';
export type Layout = 'table' | 'div';
/** Whose accounts a page manages. */
export type Population = 'pupils' | 'external' | 'parents';
export type TabPath = 'accueil' | 'eleves' | 'responsables' | 'exterieurs' | 'statistiques' | 'parametrage';

export interface Tab {
  path: TabPath;
  label: string;
  /** Absent where there is no list of accounts. */
  population?: Population;
}

/** Invented: the real hosts stand behind ARENA, and differ from academy to academy (DOMAIN D). */
export const hosts: Record<App, string> = {
  admin: 'educonnect-admin.ac-creteil.fr',
  depannage: 'educonnect-depannage.ac-creteil.fr',
};

export const titles: Record<App, string> = {
  admin: 'Administration des comptes ÉduConnect',
  depannage: 'ÉduConnect - Dépannage des comptes élèves',
};

const home: Tab = { path: 'accueil', label: 'Accueil' };
const pupils: Tab = { path: 'eleves', label: 'Élèves', population: 'pupils' };

/** In the order of guide 004. */
export const tabs: Record<App, Tab[]> = {
  admin: [
    home,
    pupils,
    { path: 'responsables', label: 'Responsables', population: 'parents' },
    { path: 'exterieurs', label: 'Élèves extérieurs', population: 'external' },
    { path: 'statistiques', label: 'Statistiques' },
    { path: 'parametrage', label: 'Paramétrage' },
  ],
  depannage: [home, pupils],
};

/** Where a tab is found: one address per page, or one hash per page. */
export function pageUrl(app: App, layout: Layout, path: TabPath): string {
  return `https://${hosts[app]}${layout === 'table' ? `/comptes/${path}.do` : `/app/#/${path}`}`;
}

export const headings: Record<Population, string> = {
  pupils: 'Gestion des comptes élèves',
  external: 'Gestion des comptes élèves extérieurs',
  parents: 'Gestion des comptes responsables',
};

/** What is counted: « 25 élève(s) sélectionné(s) ». */
export const nouns: Record<Population, string> = {
  pupils: 'élève(s)',
  external: 'élève(s)',
  parents: 'responsable(s)',
};

/** The columns of the accounts on screen, after « Sélectionner » (DOMAIN D). */
export function columnsOf(app: App, population: Population): string[] {
  if (app === 'depannage') {
    return ['Élève', 'Classe', 'MEF', 'Identifiant', 'Mot de passe', 'Statut du compte', 'Email', ''];
  }
  const first: Record<Population, string[]> = {
    pupils: ['Élève', 'Classe', 'MEF'],
    external: ['Élève', 'MEF', 'Etablissement de rattachement'],
    parents: ['Responsable(s)'],
  };
  const dates = ['Date de notification', 'Date de dernière connexion'];
  return [...first[population], 'Identifiant', 'Statut du compte', 'Origine du compte', ...dates];
}
