import { found, type Result, refuse } from '../../../refusal';
import type { Dialect } from '../../types';
import { looksMisread } from './misread';

/** Ctrl+Z, which the command `copy a+b` of Windows adds behind the files that it joins. */
const copyEnd = 0x1a;

export interface Decoded {
  /** Without BOM, and without the Ctrl+Z at the end of files that Windows joined. */
  text: string;
  encoding: Dialect['encoding'];
}

/**
 * The text of a list, in any of four encodings, since ÉduConnect's is not known (DOMAIN D). The BOM decides, then the zero
 * bytes of UTF-16; without either, valid UTF-8 is UTF-8, and the rest is Windows-1252. UTF-8 with some bad bytes is still
 * read as UTF-8, with U+FFFD for each of them, because only their rows are doubtful. Refuses `list-truncated` (the last
 * line) where the bytes stop inside a character.
 */
export function decodeList(bytes: Uint8Array): Result<Decoded> {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeWide(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeWide(bytes, 'utf-16be');
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const wide = marked ? undefined : widthOf(bytes);
  if (wide) return decodeWide(bytes, wide);

  const text = decodeUtf8(bytes, false);
  if (text !== undefined) return decoded(text, 'utf-8');
  const open = decodeUtf8(bytes, true);
  // Where all other bytes are ASCII, the last byte is more likely an accent of Windows-1252 than a cut character.
  if (open !== undefined && (marked || /[^\0-\x7f]/.test(open))) return cutAtTheEnd(open);
  const lenient = new TextDecoder().decode(bytes);
  if (marked) return decoded(lenient, 'utf-8');
  // `stream` for the tests: without it Node 20 reads Latin-1 (nodejs/node#60888). Browsers read the same either way.
  const western = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  // The header decides: where its accents are pairs of bytes, the file is UTF-8, with bad bytes further down.
  const utf8 = looksMisread(headOf(western)) && !headOf(lenient).includes('\uFFFD');
  return utf8 ? decoded(lenient, 'utf-8') : decoded(western, 'windows-1252');
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Result<Decoded> {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1));
  // The Ctrl+Z of `copy` is a single byte, in UTF-16 too.
  const cut = bytes.length % 2 === 1 && bytes.at(-1) !== copyEnd;
  return cut ? cutAtTheEnd(text) : decoded(text, encoding);
}

/** Recognises UTF-16 without BOM: in Western text, nearly every second byte is zero, and no other byte is. */
function widthOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  const enough = start.length / 2.5;
  if (odd >= enough && even === 0) return 'utf-16le';
  return even >= enough && odd === 0 ? 'utf-16be' : undefined;
}

/** Undefined when the bytes are no UTF-8. With `open`, a last character that is cut is left out. */
function decodeUtf8(bytes: Uint8Array, open: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return undefined;
  }
}

const headOf = (text: string) =>
  text
    .slice(0, 500)
    .trimStart()
    .split(/[\r\n]/, 1)[0] as string;

function decoded(whole: string, encoding: Dialect['encoding']): Result<Decoded> {
  const ended = whole.charCodeAt(whole.length - 1) === copyEnd ? whole.slice(0, -1) : whole;
  return found({ text: ended.replace(/^\uFEFF+/, ''), encoding });
}

function cutAtTheEnd(text: string): Result<never> {
  return refuse('list-truncated', text.split(/\r\n|[\r\n]/).length);
}
