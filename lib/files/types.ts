/** The kinds of file Passerelle carries. */
export type FileKind = 'ent-export' | 'educonnect-list' | 'siecle-students';

/** Counts that describe a file without naming anybody. They are all a page, a popup or a receipt ever sees. */
export interface FileSummary {
  /** Number of accounts (rows). */
  accounts: number;
  /** Accounts per profile, keyed by the profile's French name as the ENT writes it (« Élève »). */
  profiles: Record<string, number>;
  /** Pupils per class; its keys are the classes of the file. */
  classes: Record<string, number>;
  /** Names of the schools found in the file. */
  schools: string[];
}

/** A reason to refuse a file; each has a French sentence `refusal_<code>` in the locale file. */
export interface Refusal {
  code: string;
  /** Substitutions for the sentence, in order; never a person's name. */
  details: string[];
}

/** A doubt about a file that is accepted all the same; `warning_<code>` in the locale file. */
export interface Warning {
  code: string;
  details: string[];
}

/** What a file turned out to be. */
export type Checked =
  | { ok: true; summary: FileSummary; warnings: Warning[] }
  | { ok: false; refusal: Refusal };
