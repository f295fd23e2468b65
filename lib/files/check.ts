import { checkEduconnectList } from './check-list';
import { checkEntExport } from './ent-export';
import { checkOneProfile } from './ent-export/one-profile';
import { checkSiecleStudents } from './siecle';
import type { Checked, FileKind } from './types';

/** What is known of the school before its new file is checked. */
export interface CheckContext {
  /** Accounts at its last import. */
  previousAccounts?: number;
  /** UAI of the school expected, where it is known. */
  expectedUai?: string;
  /** UAI of the only school that is known. The file may be another school's. */
  guessedUai?: string;
  /** First year of the school year expected, such as 2026. */
  schoolYear?: number;
}

const checks: Record<FileKind, (bytes: Uint8Array, context: CheckContext) => Checked> = {
  'ent-export': checkEntExport,
  'ent-teachers': (bytes) => checkOneProfile('Enseignant', bytes),
  'ent-students': (bytes) => checkOneProfile('Élève', bytes),
  'siecle-students': checkSiecleStudents,
  'educonnect-list': checkEduconnectList,
};

/** Reads a file of `kind`: what it holds, or why it is refused. Never throws on bad input. */
export function checkFile(kind: FileKind, bytes: Uint8Array, context: CheckContext): Checked {
  return checks[kind](bytes, context);
}
