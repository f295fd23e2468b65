const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An entity that XML does not have by itself. */
export class UnknownEntity extends Error {
  constructor(readonly entity: string) {
    super('Unknown entity');
  }
}

/**
 * `text` with XML's five entities and its character references in clear. Nothing else is ever expanded; throws
 * {@link UnknownEntity}.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]*);/g, (entity, name: string) => {
    const known = Object.hasOwn(predefined, name) ? predefined[name] : charactersOf(name);
    if (known === undefined) throw new UnknownEntity(entity);
    return known;
  });
}

/** `#233` and `#xe9`. */
function charactersOf(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (!hexadecimal && !decimal) return undefined;
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
