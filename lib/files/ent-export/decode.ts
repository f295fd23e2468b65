import { found, type Result, refuse } from '../../refusal';

/**
 * The text of an export, without BOM. The ENT sends UTF-8 with a BOM (DOMAIN A3); a file without one is read too.
 * Refuses what the same address may answer in place of a file, by its content: `empty`, `html` (a login page, which comes
 * with status 200), `json` (the answer to a request without `format`). Refuses `cut-character` and `not-utf8` (both with
 * the line), and `not-an-export` for bytes that are no text.
 */
export function decodeExport(bytes: Uint8Array): Result<string> {
  const strict = decodeStrictly(bytes, false);
  const text = (strict ?? new TextDecoder().decode(bytes)).replace(/^\uFEFF+/, '');
  const start = text.slice(0, 1024).trimStart();
  if (!start && !text.trim()) return refuse('empty');
  if (looksLikeWebPage(start, text)) return refuse('html');
  if (/^[[{]\s*["[\]{}]/.test(start)) return refuse('json');
  if (strict !== undefined) return found(text);

  if (decodeStrictly(bytes, true) !== undefined) return refuse('cut-character', countLines(text));
  // A table in another encoding still starts with a quote. Archives and UTF-16 do not.
  return text.startsWith('"') ? refuse('not-utf8', firstBadLine(bytes)) : refuse('not-an-export');
}

/** Undefined when the bytes are no UTF-8. With `open`, the last character may be cut. */
function decodeStrictly(bytes: Uint8Array, open: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return undefined;
  }
}

function looksLikeWebPage(start: string, text: string): boolean {
  if (start.startsWith('<') && /^<!doctype|<(!doctype html|html|head|body)\b/i.test(start)) return true;
  // A fragment of a login page has a password field. A table starts with a quote, and its cells may hold anything.
  return !start.startsWith('"') && /<input\b[^<>]{0,500}\btype\s*=\s*["']?password/i.test(text);
}

/** Line numbers count from 1. */
function countLines(text: string): number {
  return text.split('\n').length;
}

/** The first line, from 1, that is no UTF-8. Bytes of a longer UTF-8 character are never a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || decodeStrictly(bytes.subarray(from, end), false) === undefined) return line;
    from = end + 1;
  }
}
