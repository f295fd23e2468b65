// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, type Mock, test, vi } from 'vitest';
import { addLabels } from '../../../lib/policy/add-wordings';
import { reportOf } from '../../../lib/report/report';
import { neutralText } from '../../../lib/report/words';
import { labels } from '../../../lib/sites/elea/wordings';
import { sites } from '../../../lib/sites/registry';
import { knownWordings } from '../../../lib/sites/vocabulary';
import { plain } from '../../../lib/text/compare';
import { fixturePages } from '../../sites/pages';
import { canaries, canaryPage, survivors } from '../../sites/reported/canaries';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const url = new URL('https://quillacq.example/zephirine/quillacq?nom=Quillacq#0619283746');
const reported = (html: string) => JSON.stringify(reportOf(url, parse(html)));

/** Every text of the report of a page: the texts of elements, and the attributes that people read. */
function textsOf(html: string): string[] {
  const texts: string[] = [];
  JSON.stringify(reportOf(url, parse(html)).document, (key, value) => {
    if (typeof value === 'string' && /^(\d+|title|alt|aria-label|placeholder|value)$/.test(key))
      texts.push(value);
    return value;
  });
  return texts;
}

describe('a page full of names', () => {
  test('keeps none, wherever it stood', () => {
    const report = reported(canaryPage);
    expect(survivors(canaryPage)).toEqual([...canaries]);
    expect(survivors(report)).toEqual([]);
  });

  test('keeps none in a shadow root, nor of what was typed', () => {
    const document = parse('<!doctype html><div id="host"></div><input id="field"><textarea></textarea>');
    const host = document.getElementById('host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p title="Quillacq">Zéphirine <b>Exporter</b></p>';
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
      field.value = 'Quillacq';
    const report = JSON.stringify(reportOf(url, document));
    expect(report).toContain('"shadow"');
    expect(report).toContain('Exporter');
    expect(survivors(report)).toEqual([]);
  });

  test('keeps no number that is shown one digit after the other', () => {
    const digits = (tag: string, shape = (digit: string) => digit) =>
      [...'619283746'].map((digit) => `<${tag}>${shape(digit)}</${tag}>`).join('');
    const texts = textsOf(`<!doctype html><title>7</title>
      <table><tr>${digits('td')}<td>Exporter</td></tr><tr>${digits('th', (digit) => `<b>${digit}</b> -`)}</tr></table>
      <p>${digits('span', (digit) => `<i title="${digit}"></i>`)}</p><p>${digits('button')} Exporter ${digits('em')}</p>
      <ul>${digits('li', (digit) => `${digit}<br>`)}</ul>`);
    expect(texts.filter((text) => /[1-9]/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes('0')).length).toBeGreaterThan(40);
  });

  test('keeps none when it is drawn by lot', () => {
    const canary = fc.constantFrom(...canaries);
    const known = fc.constantFrom(...knownWordings());
    const words = fc
      .array(fc.oneof(canary, known, fc.constantFrom(' ', ' : ', '-', '\u00a0', '\n', '(', '1 - ')), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join(' '));
    const attribute = fc
      .tuple(
        fc.constantFrom(
          ...'id class name title alt aria-label aria-labelledby data-nom href src action value placeholder style onclick role type for accept content ng-model label lang tabindex zephirine-quillacq'.split(
            ' ',
          ),
        ),
        words,
      )
      .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`);
    const tag = fc.constantFrom(
      ...'div p span a button input option select li td script style textarea svg title zephirine-quillacq template'.split(
        ' ',
      ),
    );
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        words.map((text) => text.replaceAll('<', '&lt;')),
        words.map((text) => `<!-- ${text} -->`),
        fc
          .tuple(tag, fc.array(attribute, { maxLength: 3 }), fc.array(tie('node'), { maxLength: 3 }))
          .map(
            ([name, attributes, inside]) => `<${name} ${attributes.join(' ')}>${inside.join('')}</${name}>`,
          ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), (nodes) => {
        expect(survivors(reported(`<!doctype html><body>${nodes.join('')}</body>`))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a report', () => {
  test.each([
    ['Déposer le fichier de Zéphirine', 'Déposer'],
    ['FAITES  GLISSER\u00a0le fichier ici…', 'Faites glisser le fichier ici'],
    ['1 - Dépôt du fichier', '1 - Dépôt du fichier'],
    ['Zéphirine Quillacq', 'Xxxxxxxxxx Xxxxxx'],
    ['né le 03/04/2012', 'xx xx 00/00/00'],
    ['0771234A', '0000000X'],
    ['Année 2026-2027', 'Année 2001-2002'],
    ['OKAPI', 'XXXXX'],
    ['Statut\u00a0du', 'Statut du'],
  ])('writes « %s » as « %s »', (text, expected) => {
    expect(neutralText(text)).toContain(expected);
  });

  test('writes the wordings of a policy, which come when the script has begun', () => {
    expect(neutralText('Verser les comptes')).toBe('Xxxxxx xx xxxxx');
    const { importUsers } = labels;
    addLabels(sites, { labels: { elea: { importUsers: ['Verser les comptes'] } } });
    expect(neutralText('Verser les comptes')).toBe('Verser les comptes');
    importUsers.pop();
    expect(neutralText('Verser les comptes')).toBe('Xxxxxx xx xxxxx');
  });

  test.each([
    '<span>2</span> <span>Importation des classes</span>',
    '<b><i>2</i></b><b>Importation des classes</b>',
    '2 - <b>Importation des classes</b>',
  ])('keeps the number of a step, where it is drawn apart from its name: %s', (html) => {
    const texts = textsOf(`<!doctype html><ol><li>${html}</li><li>7</li></ol>`);
    expect(texts.join('')).toMatch(/^2( - )?Importation des classes0$/);
  });

  const kinds = new Map(fixturePages.map((page) => [page.expected?.page, page]));
  test.each([...kinds])(
    'has, of a page %s, no word that is not ours or a placeholder',
    async (_, { html }) => {
      const ours = new Set(
        knownWordings().flatMap(
          (wording) =>
            plain(wording)
              .toLowerCase()
              .match(/\p{L}+/gu) ?? [],
        ),
      );
      const isNeutral = (word: string) => /^x+$/.test(word) || ours.has(word);
      const words = textsOf(await html()).flatMap(
        (text) =>
          plain(text)
            .toLowerCase()
            .match(/\p{L}+/gu) ?? [],
      );
      expect(words.filter((word) => !isNeutral(word) && word !== 'annee')).toEqual([]);
    },
  );
});

describe('a page that goes on and on', () => {
  /** How many characters of the page are read for its report. */
  function charactersRead(html: string): number {
    const document = parse(html);
    const kinds = [document.createTextNode(''), document.body].flatMap(prototypesOf);
    const getters = kinds.flatMap((kind) =>
      ['data', 'textContent'].filter((name) => Object.hasOwn(kind, name)).map((name) => ({ kind, name })),
    );
    const spies = getters.map(({ kind, name }) => vi.spyOn(kind, name as never, 'get' as never) as Mock);
    try {
      reportOf(url, document);
      const values = spies.flatMap((spy) => spy.mock.results.map(({ value }) => String(value ?? '')));
      return values.reduce((sum, { length }) => sum + length, 0);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  function prototypesOf(node: object): object[] {
    const kind = Object.getPrototypeOf(node);
    return kind === null ? [] : [kind, ...prototypesOf(kind)];
  }

  test.each([
    ['of lone digits between comments', '1<!---->'],
    ['of lone digits between line breaks', '1<br>'],
    ['of rows alike', '<p>Zéphirine</p>'],
    ['of boxes in one another', `${'<i></i>'.repeat(8)}<div>Zéphirine`],
  ])('%s is read once, not once for each of its parts', (_, piece) => {
    const page = (times: number) => `<!doctype html><p id="whole">${piece.repeat(times)}</p>`;
    const [half, whole] = [charactersRead(page(60)), charactersRead(page(120))];
    expect(half).toBeGreaterThan(60);
    expect(whole).toBeLessThan(2.5 * half);
  });
});
