import { checkEduconnectList } from './educonnect/check';
import { checkEntExport } from './ent-export';
import type { Checked, FileKind } from './types';

/** What is known of the school before its new file is read. */
export interface CheckContext {
  /** Accounts at its last import. */
  previousAccounts?: number;
}

const checks: Record<FileKind, (bytes: Uint8Array, context: CheckContext) => Checked> = {
  'ent-export': checkEntExport,
  'educonnect-list': checkEduconnectList,
};

/** Reads a file of `kind`: what it holds, or why it is refused. Never throws on bad input. */
export function checkFile(kind: FileKind, bytes: Uint8Array, context: CheckContext): Checked {
  return checks[kind](bytes, context);
}
