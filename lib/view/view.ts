export type { Corner } from '../page/panel/corner';

/**
 * What the panel and the popup show, as plain data. Every text is final French from the locale file. Texts have counts and
 * no person's name, because a page might read the panel.
 */
export interface View {
  heading: string;
  subtitle?: string;
  /** One line for each setting, « Type d'export : Export classique », with its state in words. */
  settings: SettingLine[];
  /** Sentences above the buttons. */
  notes: string[];
  /** It is shown as `role=status`, or as `role=alert` for an error. */
  message?: Message;
  progress?: Progress;
  files: FileCard[];
  /** The steps that the person takes on this page, in order. */
  steps: StepLine[];
  /** « Le lien reçu est valable », with its end. */
  limit?: Limit;
  fields: Field[];
  /** The result of « Vérifier cette page », where it was asked for. */
  health?: HealthCard;
  actions: Action[];
  /** The person must read it before anything else: a collapsed panel opens. */
  urgent?: boolean;
}

export interface SettingLine {
  text: string;
  state: 'conforming' | 'to-correct' | 'unreadable';
  /** « conforme », « à corriger », « non lu ». */
  stateText: string;
}

export interface StepLine {
  text: string;
  state: 'done' | 'next' | 'todo';
  /** « fait », « à faire maintenant », empty for what comes later. */
  stateText: string;
}

/** What the page has and lacks of the things that Passerelle needs, in words. */
export interface HealthCard {
  /** « Export des comptes : tout a été trouvé. » */
  title: string;
  /** « Réglage Profil : introuvable » */
  lines: { text: string; found: boolean }[];
  /** « Fonctionne encore : … » */
  works?: string;
  fails?: string;
  recognised: boolean;
  /** The page is recognised, and lacks nothing. */
  complete: boolean;
}

export interface Limit {
  label: string;
  /** Milliseconds since the epoch. */
  until: number;
}

export interface Message {
  tone: 'status' | 'alert';
  text: string;
  /** Differs where the same text is said once more: screen readers announce what is new alone. */
  nth?: number;
}

export interface Progress {
  label: string;
  /** 0 to 1. Undefined when the total is not known. */
  value?: number;
}

/** The file held. */
export interface FileCard {
  /** Identifies the held file in messages. */
  id: string;
  /** « export.csv prêt : 1 500 comptes, 39 classes » */
  title: string;
  /** « 721 élèves · 120 enseignants · … » */
  details: string[];
  warnings: string[];
  /** Milliseconds since the epoch. The card shows the time until `expiresAt`. */
  takenAt: number;
  expiresAt: number;
}

/** A text field. Its value is sent with the next action. */
export interface Field {
  id: string;
  label: string;
  value: string;
  hint?: string;
  placeholder?: string;
  /** The action that Enter in the field runs. The main action where it is absent. */
  enter?: string;
}

export interface Action {
  id: string;
  label: string;
  /** The main button. A surface has one at most. */
  main?: boolean;
  /** An action that is rarely needed: a link below the texts, apart from the buttons. */
  quiet?: boolean;
  disabled?: boolean;
}

/** A person used a surface: the id of the action, and the values of the fields. */
export type OnAct = (action: string, fields: Record<string, string>, event: Event) => void;
