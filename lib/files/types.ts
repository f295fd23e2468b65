import type { Refusal, Warning } from '../refusal';

/** The kinds of file Passerelle carries. */
export type FileKind = 'ent-export' | 'ent-teachers' | 'ent-students' | 'siecle-students' | 'educonnect-list';

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

/** What a file turned out to be. */
export type Checked =
  | { ok: true; summary: FileSummary; warnings: Warning[] }
  | { ok: false; refusal: Refusal };
