import { found, type Result, refuse } from '../../../refusal';
import type { Dialect } from '../../types';
import { looksMisread } from './misread';

/** Ctrl+Z, which `copy a+b` of Windows puts behind the files that it joins. */
const copyEnd = 0x1a;

export interface Decoded {
  /** Without BOM, and without the sign by which `copy a+b` of Windows ends a file. */
  text: string;
  encoding: Dialect['encoding'];
}

/**
 * The text of a list, whatever it was written in (how ÉduConnect writes it is unknown, DOMAIN D): by its BOM, by the
 * zero bytes of UTF-16, as UTF-8 if it is valid, else as Windows-1252. UTF-8 with some bad bytes is still read as such,
 * each of them giving U+FFFD: only their rows are to be doubted. Refuses `list-truncated` (the last line) where the
 * bytes stop inside a character.
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
  // A lone last byte in a file of plain ASCII is rather an accent of Windows-1252 than a cut character.
  if (open !== undefined && (marked || /[^\0-\x7f]/.test(open))) return cutAtTheEnd(open);
  const lenient = new TextDecoder().decode(bytes);
  if (marked) return decoded(lenient, 'utf-8');
  // Streamed, because Node 20 otherwise reads it as Latin-1 (nodejs/node#60888); browsers do not care.
  const western = new TextDecoder('windows-1252').decode(bytes, { stream: true });
  // The header tells: accents that are pairs of bytes there are UTF-8, and the bad bytes stand further down.
  const utf8 = looksMisread(headOf(western)) && !headOf(lenient).includes('\uFFFD');
  return utf8 ? decoded(lenient, 'utf-8') : decoded(western, 'windows-1252');
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Result<Decoded> {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1));
  // `copy` adds a single byte even here.
  const cut = bytes.length % 2 === 1 && bytes.at(-1) !== copyEnd;
  return cut ? cutAtTheEnd(text) : decoded(text, encoding);
}

/** UTF-16 without BOM: every second byte of mostly Western text is zero, and no other. */
function widthOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  const most = start.length / 2.5;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : undefined;
}

/** Undefined when the bytes are no UTF-8; with `open`, a character cut by the end is left out. */
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
