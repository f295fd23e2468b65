import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutVariables } from '../../../../lib/page/panel/plain-style';

const folder = join(import.meta.dirname, '../../../../components');
const read = (file: string): string =>
  readFileSync(join(folder, file), 'utf8').replace(/@import "(.*?)";/g, (_, name: string) => read(name));

test("the panel's styles use no custom property: a page may give any of them another meaning", () => {
  const css = withoutVariables(read('panel.css'));
  expect(css).not.toMatch(/var\(|--[a-z]/);
  expect(css).toContain('background: light-dark(#3247c9, #9db0ff);');
  // Nothing else was lost on the way.
  const rest = read('panel.css').match(/^ +(?!--)[a-z-]+:/gm) ?? [];
  expect(css.match(/^ +[a-z-]+:/gm)).toHaveLength(rest.length);
});

test('a token that nobody defines is an error', () => {
  expect(() => withoutVariables('a { color: var(--none); }')).toThrow('--none is not defined');
});
