import { checkEduconnectList } from './educonnect/check';
import { checkEntExport } from './ent-export';
import { checkSiecleStudents } from './siecle';
import type { Checked, FileKind } from './types';

/** What is known of the school before its new file is read. */
export interface CheckContext {
  /** Accounts at its last import. */
  previousAccounts?: number;
  /** Its UAI, where the file must tell it. */
  expectedUai?: string;
  /** The first year of the school year, where the file must tell it: 2026. */
  schoolYear?: number;
}

const checks: Record<FileKind, (bytes: Uint8Array, context: CheckContext) => Checked> = {
  'ent-export': checkEntExport,
  'educonnect-list': checkEduconnectList,
  'siecle-students': checkSiecleStudents,
};

/** Reads a file of `kind`: what it holds, or why it is refused. Never throws on bad input. */
export function checkFile(kind: FileKind, bytes: Uint8Array, context: CheckContext): Checked {
  return checks[kind](bytes, context);
}
