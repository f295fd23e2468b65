/** One way in which a needle may be written. */
export interface Form {
  needle: string;
  encoding: string;
  bytes: Buffer;
}

const escaped = (text: string, upper: boolean): string =>
  text.replace(/[^ -~]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${upper ? code.toUpperCase() : code}`;
  });

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/**
 * The part of the base64 text that depends on the needle alone, for each of the three places where it may
 * begin in a group of three bytes.
 */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const known = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((shift * 8) / 6), known);
  });
}

/** All forms of one needle, each once: an ASCII needle is the same bytes in UTF-8 and Latin-1. */
function formsOf(needle: string): Form[] {
  const inLatin1 = [...needle].every((sign) => sign.charCodeAt(0) < 256);
  const texts: [string, string][] = [
    ['JSON \\u', escaped(needle, false)],
    ['JSON \\u', escaped(needle, true)],
    ['URL', encodeURIComponent(needle)],
    ['form', new URLSearchParams({ q: needle }).toString().slice(2)],
  ];
  for (const text of [...base64Forms(Buffer.from(needle)), ...base64Forms(Buffer.from(needle, 'utf16le'))]) {
    texts.push(['base64', text], ['base64url', text.replace(/\+/g, '-').replace(/\//g, '_')]);
  }
  const forms: [string, Buffer][] = [
    ['UTF-8', Buffer.from(needle)],
    ['UTF-16LE', Buffer.from(needle, 'utf16le')],
    ['UTF-16BE', utf16be(needle)],
    ...(inLatin1 ? [['Latin-1', Buffer.from(needle, 'latin1')] as [string, Buffer]] : []),
    ...texts.map(([encoding, text]): [string, Buffer] => [encoding, Buffer.from(text)]),
  ];
  const seen = new Set<string>();
  return forms.flatMap(([encoding, bytes]) => {
    const key = bytes.toString('hex');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ needle, encoding, bytes }];
  });
}

/** Every form of every needle. Throws on a needle too short to mean anything. */
export function formsOfAll(needles: readonly string[]): Form[] {
  const short = needles.find((needle) => needle.length < 6);
  if (short !== undefined) throw new Error(`« ${short} » is too short: it would be found by chance`);
  return needles.flatMap(formsOf);
}
