import { found, type Result, refuse } from '../../refusal';

export interface Decoded {
  /** Without BOM. */
  text: string;
  /** As declared, in capitals. « UTF-8 » where nothing is declared (XML 1.0, 4.3.3). */
  encoding: string;
}

/** The encoding that SIECLE declares (DOMAIN E). */
export const usualEncoding = 'ISO-8859-15';

const readable = new Set([usualEncoding, 'ISO-8859-1', 'UTF-8']);

/**
 * The text of the XML, read in the encoding that the XML declares. Refuses `siecle-encoding` (another encoding, or bytes
 * that the declared one does not have) and `siecle-resaved` (an editor wrote UTF-8 under the old declaration: a program
 * that believes the declaration gets every accent wrong).
 */
export function decodeXml(bytes: Uint8Array): Result<Decoded> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('siecle-encoding', 'UTF-16');
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  const encoding = (declared ?? 'UTF-8').toUpperCase();
  if (!readable.has(encoding)) return refuse('siecle-encoding', encoding);

  const utf8 = decodeUtf8(bytes);
  if (encoding === 'UTF-8')
    return utf8 === undefined ? refuse('siecle-encoding', encoding) : found({ text: utf8, encoding });
  // With as many characters as bytes, the text is plain ASCII: both encodings read it alike.
  if (utf8 !== undefined)
    return utf8.length === bytes.length ? found({ text: utf8, encoding }) : refuse('siecle-resaved');
  // `stream` for the tests: without it Node 20 reads Western encodings as Latin-1 (nodejs/node#60888). Browsers read the
  // same either way.
  return found({ text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding });
}

/** Undefined when the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
