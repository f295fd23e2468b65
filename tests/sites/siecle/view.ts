import { lastYear, type SiecleConfig, thisYear } from './control';

/** Sections of the portal that can be open; the second one holds SIECLE. */
export const sections = {
  premier: 'Scolarité du 1er degré',
  second: 'Scolarité du 2nd degré',
  intranet: 'Intranet, référentiels et outils',
  examens: 'Examens et concours',
} as const;

export type Section = keyof typeof sections;

export interface ArenaView {
  config: SiecleConfig;
  token: () => string;
  section?: Section;
  /** Address of SIECLE. */
  application: string;
}

export type SieclePage = 'identification' | 'accueil' | 'menu' | 'exports';

export interface SiecleView {
  config: SiecleConfig;
  token: () => string;
  page: SieclePage;
  /** Of the year entered, once it is. */
  year?: number;
}

export const years = [lastYear, thisYear];
export const yearLabel = (year: number): string => `Année ${year}-${year + 1}`;

/** Mentions every label, as helps do: nothing of it can be pressed. */
export const help =
  'Aide : choisissez « Scolarité du 2nd degré » puis « Consultation et export », vérifiez l’année, cliquez sur « Entrer ». ' +
  'Dans le menu « Exportations », choisissez « En XML » puis « Elèves sans adresse ».';

export const labels = {
  application: 'Base élèves établissement (BEE)',
  update: 'Mise à jour',
  consult: 'Consultation et export',
  identification: "Identification de l'établissement",
  school: 'Etablissement',
  enter: 'Entrer',
};
