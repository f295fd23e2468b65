import type { Account } from './accounts';
import type { BaladoConfig, Kind } from './control';

/** The tabs of the management area; with `both-on-one-page`, « profs » is the page of both imports. */
export type Tab = 'lien' | 'gestionnaire' | Kind;

/** What the site knows when it draws the activation page. */
export interface ActivationView {
  config: BaladoConfig;
  /** A new one-time token, for one form. */
  token(): string;
  /** What was typed. */
  uai?: string;
  state: 'empty' | 'unknown' | 'known' | 'sent';
}

/** What the site knows when it draws the management area. */
export interface ManagementView {
  config: BaladoConfig;
  token(): string;
  school: string;
  tab: Tab;
  /** Read from a file, and waiting for « Valider ». */
  pending?: { kind: Kind; accounts: Account[] };
  /** What the last action gave. */
  message?: string;
  error?: string;
}

/** The visible texts as in guide 002, with the accents that are missing there left out. */
export const labels = {
  title: 'Activation de Balado pour votre établissement.',
  uai: 'RNE de votre établissement :',
  known: 'Le compte de cet établissement est déjà activé.',
  explanation:
    "Si vous êtes chef d'établissement et que vous souhaitez accéder à Balado pour changer le gestionnaire ou importer les comptes vous pouvez solliciter un lien qui vous permettra de vous connecter momentanément à Balado.",
  unknown: 'Aucun établissement ne correspond à ce RNE.',
  send: "Recevoir un lien dans la boîte mail de l'établissement pour me connecter",
  tabs: {
    lien: 'Lien ENT',
    gestionnaire: 'gestionnaire',
    profs: 'Import Profs',
    eleves: 'Import Elèves',
  } satisfies Record<Tab, string>,
  bothTab: 'Import des comptes',
  people: { profs: 'enseignants', eleves: 'élèves' } satisfies Record<Kind, string>,
};

/** A text with all the words of the site's pages: a detector that only searches for words would recognise it. */
export const help =
  "Aide : indiquez le RNE de votre établissement, ouvrez le lien reçu, puis sur la page Import Profs et sur la page Import Elèves choisissez le fichier export.csv, cliquez sur Envoyer puis sur Valider. L'onglet Lien ENT donne l'adresse à placer dans l'ENT.";

/** The mail's address of a school (guide 002). */
export const mailOf = (uai: string): string => `ce.${uai.toLowerCase()}@ac-creteil.fr`;

/** Which tabs there are, with their texts. */
export function tabsOf({ form }: BaladoConfig): [Tab, string][] {
  const all = Object.entries(labels.tabs) as [Tab, string][];
  if (form !== 'both-on-one-page') return all;
  return [...all.slice(0, 2), ['profs', labels.bothTab]];
}

/** Which imports a tab shows. */
export function kindsOf(tab: Tab, { form }: BaladoConfig): Kind[] {
  if (tab !== 'profs' && tab !== 'eleves') return [];
  return form === 'both-on-one-page' ? ['profs', 'eleves'] : [tab];
}
