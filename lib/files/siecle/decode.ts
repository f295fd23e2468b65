import { found, type Result, refuse } from '../../refusal';

export interface Decoded {
  /** Without BOM. */
  text: string;
  /** As declared, in capitals; « UTF-8 » where nothing is, as XML has it. */
  encoding: string;
}

/** What SIECLE declares (DOMAIN E). */
export const usual = 'ISO-8859-15';

const readable = new Set([usual, 'ISO-8859-1', 'UTF-8']);

/**
 * The text of the XML, in the encoding that it declares. Refuses `siecle-encoding` (another encoding, or bytes that are
 * none of the declared one) and `siecle-resaved`: an editor that writes UTF-8 under the old declaration ruins every
 * accent for who reads it as declared.
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
  // As many signs as bytes: plain ASCII, the same either way.
  if (utf8 !== undefined)
    return utf8.length === bytes.length ? found({ text: utf8, encoding }) : refuse('siecle-resaved');
  // Streamed, because Node 20 otherwise reads Western labels as Latin-1 (nodejs/node#60888); browsers do not care.
  return found({ text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding });
}

/** Undefined when the bytes are no UTF-8; stops at the first that is none. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
