/**
 * `css` with the value of each custom property in its place. The panel must not use any in a page: they are inherited
 * there, and a page that registers one of our names with another syntax makes every declaration with it void, so that
 * white words stand on white. Tokens are defined once, and not by other tokens.
 */
export function withoutVariables(css: string): string {
  const tokens = new Map<string, string>();
  const isToken = (line: string) => {
    const declaration = line.trim();
    const colon = declaration.indexOf(':');
    if (!declaration.startsWith('--') || colon < 0) return false;
    const end = declaration.endsWith(';') ? -1 : undefined;
    tokens.set(declaration.slice(0, colon), declaration.slice(colon + 1, end).trim());
    return true;
  };
  const without = css
    .split('\n')
    .filter((line) => !isToken(line))
    .join('\n');
  return without.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`${name} is not defined`);
    return value;
  });
}
