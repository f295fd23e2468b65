export type { Corner } from '../page/panel/corner';

/**
 * What the panel and the popup show, as plain data: every text is final French (from the locale file), and
 * holds counts only, never a person's name, because a page can read the panel.
 */
export interface View {
  heading: string;
  subtitle?: string;
  /** One line each, « Type d'export : Export classique », with its state in words. */
  settings: SettingLine[];
  /** Plain sentences and remarks, above the buttons. */
  notes: string[];
  /** Shown as `role=status`, or `role=alert` for an error. */
  message?: Message;
  progress?: Progress;
  files: FileCard[];
  /** What is to be done here, in order. */
  steps: StepLine[];
  /** « Le lien reçu est valable », with the time until then. */
  limit?: Limit;
  fields: Field[];
  /** What a check of the page found, where one was asked for. */
  health?: HealthCard;
  actions: Action[];
  /** It must be read before anything else: a collapsed panel opens for it. */
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

/** What the page has and lacks of all that Passerelle looks for, in words. */
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
}

export interface Progress {
  label: string;
  /** 0 to 1; undefined when the end is not known. */
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
  /** Milliseconds since the epoch; the card counts down to it by itself. */
  takenAt: number;
  expiresAt: number;
}

/** A text field; its value goes with the next action. */
export interface Field {
  id: string;
  label: string;
  value: string;
  hint?: string;
  placeholder?: string;
  /** The action that Enter stands for; the main one otherwise. */
  enter?: string;
}

export interface Action {
  id: string;
  label: string;
  /** The surface's one main button. */
  main?: boolean;
  /** Seldom needed: a link below what is said, apart from the buttons that stay in view. */
  quiet?: boolean;
  disabled?: boolean;
}

/** A person's act on a surface: which action, with the fields' values. */
export type OnAct = (action: string, fields: Record<string, string>, event: Event) => void;
