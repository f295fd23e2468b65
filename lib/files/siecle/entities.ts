const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * `text` with XML's five entities and its character references decoded, once: `&amp;lt;` becomes `&lt;`. Undefined when
 * there is any other entity.
 */
export function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let unknown = false;
  const clear = text.replace(/&([^;&\s]*);/g, (entity, name: string) => {
    const known = Object.hasOwn(predefined, name) ? predefined[name] : characterOf(name);
    unknown ||= known === undefined;
    return known ?? entity;
  });
  return unknown ? undefined : clear;
}

/** `#233` and `#xe9`. */
function characterOf(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
