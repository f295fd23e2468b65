import recheck from 'recheck/lib/browser.js';
import { expect, test } from 'vitest';
import { regexesIn } from '../../../scripts/regexes/extract';

test('every way to write a regular expression in a bundle is found', () => {
  const { written, built } = regexesIn(`
    const one = text.replace(/a+$/g, '/no/');
    const two = new RegExp("b\\\\d", "i"), three = globalThis.RegExp(\`c\`);
    text.match("d+"); text.search(/e/u);
    new RegExp("f" + name); new RegExp(\`g\${name}\`, "g"); RegExp(name); text.match(\`h\${name}\`);
    text.match(known); "a/b/c".split("/"); // /comment/
  `);
  expect([...written]).toEqual(['/a+$/g', '/b\\d/i', '/c/', '/d+/', '/e/u']);
  expect([...built]).toEqual([
    'new RegExp("f" + name)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands so in the script
    'new RegExp(`g${name}`, "g")',
    'RegExp(name)',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands so in the script
    'text.match(`h${name}`)',
  ]);
});

test.each([
  ['/^\\s*[*•●]*\\s*$/', '^\\s*[*•●]*\\s*$'],
  ["/^'+|'+$/g", "^'+|'+$"],
  ['the attributes of a tag', '([^\\s=]+)\\s*=\\s*(?:"([^"]*)"|\'([^\']*)\')'],
])('%s, which once took quadratic time, would be refused', (_, source) => {
  expect(recheck.checkSync(source, 'g', { timeout: 100_000 })).toMatchObject({
    status: 'vulnerable',
    complexity: { summary: '2nd degree polynomial' },
  });
});
