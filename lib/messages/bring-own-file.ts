import { type EncodedBytes, encodeBytes, largestFile, largestInWords } from '../bytes/encoded';
import { readStream } from '../bytes/read-stream';
import { formats } from '../files/formats';
import type { FileKind } from '../files/types';
import { refuseBinary } from '../lists/read';
import type { Refusal } from '../refusal';
import type { TakeOutcome } from './protocol';

const longestName = 100;
const zip = 'application/zip';

/** A file that a person saved earlier, on its way to the vault. */
export interface OwnFile {
  kind: FileKind;
  content: EncodedBytes;
  name: string;
}

/** The `accept` of a file picker for `kinds`. */
export function pickerTypes(kinds: readonly FileKind[]): string {
  const types = new Set(kinds.map((kind) => formats[kind].type));
  return [...types].map((type) => (type === zip ? `.zip,${zip}` : `.csv,${type}`)).join(',');
}

/**
 * Offers a person's own file as each of `kinds` that it may be by its first bytes (people rename files), until `take`
 * accepts it. Gives the outcome: the last refusal where none does, `not-an-export` where nothing could be tried,
 * `too-large` for what is not even read, `own-workbook` for what a spreadsheet has saved, `own-page` for a web page.
 */
export async function bringOwnFile(
  file: File,
  kinds: readonly FileKind[],
  take: (own: OwnFile) => Promise<TakeOutcome>,
): Promise<TakeOutcome> {
  let refusal: Refusal = { code: 'not-an-export', details: [] };
  if (file.size > largestFile)
    return { ok: false, refusal: { code: 'too-large', details: [largestInWords] } };
  const bytes = await readStream(file.stream(), { largest: largestFile });
  const foreign = refuseBinary(bytes)?.refusal.code;
  if (foreign === 'list-xlsx') return { ok: false, refusal: { code: 'own-workbook', details: [] } };
  const content = await encodeBytes(bytes);
  for (const kind of kinds.filter((one) => isArchive(one) === startsAsArchive(bytes))) {
    const outcome = await take({ kind, content, name: file.name.slice(0, longestName) });
    if (outcome.ok) return outcome;
    refusal = ofOwn(outcome.refusal);
  }
  return { ok: false, refusal };
}

/** The readers' words are of what a site answered. */
function ofOwn(refusal: Refusal): Refusal {
  const code = { html: 'own-page', json: 'not-an-export', empty: 'own-empty' }[refusal.code];
  return code ? { code, details: [] } : refusal;
}

function isArchive(kind: FileKind): boolean {
  return formats[kind].type === zip;
}

function startsAsArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
