/** One attribute with the white space before it (XML 1.0, production 41). */
const attribute = /\s+([^\s="'<>/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const none: ReadonlyMap<string, string> = new Map();

/**
 * The attributes of an opening tag by their names, with values as written. `text` is all that follows the tag's name,
 * `/` included. Undefined where `text` holds anything but attributes: fast-xml-parser's validator accepts `<ELEVE ====>`.
 */
export function attributesIn(text: string): ReadonlyMap<string, string> | undefined {
  const end = text.endsWith('/') ? text.length - 1 : text.length;
  const written = text.slice(0, end).trimEnd();
  if (written === '') return none;
  const found = new Map<string, string>();
  attribute.lastIndex = 0;
  while (attribute.lastIndex < written.length) {
    const [, name, one, other] = attribute.exec(written) ?? [];
    if (name === undefined) return undefined;
    found.set(name, one ?? other ?? '');
  }
  return found;
}
