// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { GuidePage } from '../../../../lib/sites/contract';
import { sieclePages } from '../../../../lib/sites/siecle/pages';
import { yearChoices } from '../../../../lib/sites/siecle/year';

const inside = (html: string): Document => {
  document.body.innerHTML = html;
  return document;
};
const next = (page: GuidePage, html: string, now = new Date('2026-09-10')) => {
  const step = page.next(inside(html), now);
  return step && { ...step, element: step.element?.id || step.element?.getAttribute('value') || undefined };
};

describe('the next step on ARENA', () => {
  const menu = '<a id="second" href="#">Scolarité du&nbsp;2nd degré</a>';
  test('is the second degree, then BEE where that is a link, then its consultation', () => {
    expect(next(sieclePages['arena-home'], menu)).toEqual({ text: 'arena_secondary', element: 'second' });
    const bee = `${menu}<a id="bee" href="#">Base élèves établissement (BEE)</a>`;
    expect(next(sieclePages['arena-home'], bee)).toEqual({ text: 'arena_bee', element: 'bee' });
    const consult = `${bee}<button id="consult">CONSULTATION<br>ET EXPORT</button>`;
    expect(next(sieclePages['arena-home'], consult)).toEqual({ text: 'arena_consult', element: 'consult' });
  });
});

const radio = (first: number, checked = '') => `<input type="radio" name="a" value="${first}" ${checked}>`;
const enter = '<input type="submit" value="Entrer">';

describe('the next step at the identification', () => {
  test("is this year where last year's is ticked, with a doubt", () => {
    const html = `<p>${radio(2025, 'checked')} Année 2025-2026</p><p>${radio(2026)} Année 2026-2027</p>${enter}`;
    expect(next(sieclePages['siecle-identification'], html)).toEqual({
      text: 'siecle_choose_year',
      details: ['2026-2027'],
      element: '2026',
      doubt: { text: 'siecle_other_year', details: ['2025-2026', '2026-2027'] },
    });
  });

  test('is this year where none is ticked, without a doubt', () => {
    const html = `<p>${radio(2026)} Année 2026-2027</p>${enter}`;
    expect(next(sieclePages['siecle-identification'], html)).toEqual({
      text: 'siecle_choose_year',
      details: ['2026-2027'],
      element: '2026',
    });
  });

  test('points at nothing where this year is not offered', () => {
    const html = `<p>${radio(2025, 'checked')} Année 2025-2026</p>${enter}`;
    expect(next(sieclePages['siecle-identification'], html)).toMatchObject({
      text: 'siecle_choose_year',
      element: undefined,
    });
  });

  test('is to enter once the year is right, which in spring is that of last September', () => {
    const html = `<p>${radio(2025, 'checked')} Année 2025-2026</p><p>${radio(2026)} Année 2026-2027</p>${enter}`;
    const step = next(sieclePages['siecle-identification'], html, new Date('2026-05-10'));
    expect(step).toEqual({ text: 'siecle_enter', element: 'Entrer' });
  });
});

describe('a year', () => {
  const years = (html: string) =>
    yearChoices(inside(html)).map(
      ({ year, element }) => `${year} ${element.getAttribute('value') ?? element.id}`,
    );

  test.each([
    ['in a label', '<label><input type="radio" value="a"> Année scolaire 2025 / 2026</label>', ['2025 a']],
    [
      'in a label elsewhere',
      '<input type="radio" id="r" value="a"><p>x</p><label for="r">2025-2026</label>',
      ['2025 a'],
    ],
    [
      'in the next cell',
      `<table><tr><td>${radio(1)}</td><td>Année 2025-<wbr>2026</td></tr><tr><td>${radio(2)}</td><td>Année 2026-<wbr>2027</td></tr></table>`,
      ['2025 1', '2026 2'],
    ],
    ['after each of several', `<p>${radio(1)} 2025-2026 ${radio(2)} 2026-2027</p>`, ['2025 1', '2026 2']],
    ['before each of several', `<p>2025-2026 ${radio(1)} 2026-2027 ${radio(2)}</p>`, ['2025 1', '2026 2']],
    ['of a widget', '<div role="radio" id="w">Année 2025–2026</div>', ['2025 w']],
    ['that may be of any of several', `<p>${radio(1)} ${radio(2)} Année 2025-2026</p>`, []],
    ['of a list of schools', '<p><input type="radio" value="a"> Lycée</p>', []],
    ['that is hidden', `<p style="display:none">${radio(1)} 2025-2026</p>`, []],
  ])('%s', (_, html, expected) => expect(years(html)).toEqual(expected));
});

test('the menus lead to « En XML », by way of « Exportations » where it is folded', () => {
  const exports = '<a id="exports" href="#">EXPORTATIONS</a>';
  expect(next(sieclePages['siecle-menu'], exports)).toEqual({ text: 'siecle_menu', element: 'exports' });
  const open = `${exports}<a id="xml" href="#">En&nbsp;XML</a>`;
  expect(next(sieclePages['siecle-menu'], open)).toEqual({ text: 'siecle_xml', element: 'xml' });
});

describe('the page of the exports', () => {
  const row = (control: string) =>
    `<table><tr id="other"><td>Eleves avec adresses</td></tr><tr id="row"><td>${control}</td></tr></table>`;

  test('is exported by its link, whatever breaks its words', () => {
    const found = sieclePages['siecle-exports'].exportButton(
      inside(row('<a id="link" href="#"><font>Eleves&nbsp;sans<br>adresse</font></a>')),
    );
    expect(found?.id).toBe('link');
  });

  test('has no button of that name beside an icon, and shows the row then', () => {
    const page = inside(row('<span>Elèves sans adresse</span> <a href="#"><img alt=""></a>'));
    expect(sieclePages['siecle-exports'].exportButton(page)).toBeUndefined();
    expect(sieclePages['siecle-exports'].byHand?.where(page)?.id).toBe('row');
  });

  const refuse = (request: { how: 'get'; url: string }) =>
    sieclePages['siecle-exports'].gives[0]?.refuseRequest(
      request,
      new URL('https://si2d.ac-creteil.fr/bee/action.do'),
      {
        site: 'siecle',
        page: 'siecle-exports',
      },
    );
  test.each([
    ['its own server', 'https://si2d.ac-creteil.fr/bee/exports/ElevesSansAdresses', undefined],
    ['a file its scripts made', 'blob:https://si2d.ac-creteil.fr/0f6d', undefined],
    ['another server', 'https://si2d.ac-creteil.fr.evil.example/bee/exports', 'unexpected-request'],
    ['another port', 'https://si2d.ac-creteil.fr:8443/bee/exports', 'unexpected-request'],
    ['no TLS', 'http://si2d.ac-creteil.fr/bee/exports', 'unexpected-request'],
    ["another server's blob", 'blob:https://evil.example/0f6d', 'unexpected-request'],
    ['a script', 'javascript:alert(1)', 'unexpected-request'],
  ])('follows requests to its own origin only: %s', (_, url, code) => {
    expect(refuse({ how: 'get', url })?.code).toBe(code);
  });
});
