// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { currentStep, readResult, saysFinished, stepTitles } from '../../../../lib/sites/elea/steps';

function show(html: string): void {
  document.body.innerHTML = `<style>.d-none { display: none }</style>${html}`;
}

const titles = [
  '1 - Dépôt du fichier',
  '2 - Importation des classes',
  '3 - Importation des utilisateurs',
  "4 - Rapport d'activité",
];
const done = "<p>L'importation est achevée.</p>";

describe('the step of the import', () => {
  test.each(titles.map((title, index) => [title, index + 1] as const))(
    '« %s » alone is %i',
    (title, step) => {
      show(`<h2>${title}</h2>`);
      expect(currentStep(document)).toBe(step);
    },
  );

  test.each(['1- DEPOT DU FICHIER', '1 – Dépôt du fichier', '1. Dépôt du\n fichier', '1) Dépôt du fichier'])(
    'is read however it is written: « %s »',
    (title) => {
      show(`<h2>${title}</h2>`);
      expect(currentStep(document)).toBe(1);
    },
  );

  test('is read with its number in an element of its own', () => {
    show('<h2><span>2</span> <span>Importation des classes</span></h2>');
    expect(currentStep(document)).toBe(2);
  });

  test('is the one marked where all four are shown', () => {
    const item = (title: string, index: number) => `<li class="${index === 2 ? 'active' : ''}">${title}</li>`;
    show(`<ul>${titles.map(item).join('')}</ul>`);
    expect(currentStep(document)).toBe(3);
    show(
      `<ol>${titles.map((title) => `<li><a aria-current="${title === titles[1] ? 'step' : 'false'}">${title}</a></li>`).join('')}</ol>`,
    );
    expect(currentStep(document)).toBe(2);
  });

  test('is the one shown where the others are hidden', () => {
    show(
      titles
        .map((title, index) => `<section class="${index === 3 ? '' : 'd-none'}"><h2>${title}</h2></section>`)
        .join(''),
    );
    expect(currentStep(document)).toBe(4);
  });

  test('is not known where four are shown and none is marked', () => {
    show(`<ul>${titles.map((title) => `<li>${title}</li>`).join('')}</ul>`);
    expect(currentStep(document)).toBeUndefined();
    expect(stepTitles(document)).toHaveLength(4);
  });

  test.each([
    '<p>Importation des utilisateurs</p>',
    '<h2>2 - Dépôt du fichier</h2>',
    "<p>1 - Dépôt du fichier est la première étape, avant l'importation des classes</p>",
    "<h2 class='d-none'>1 - Dépôt du fichier</h2>",
    '<input value="1 - Dépôt du fichier">',
  ])('is none in %s', (html) => {
    show(html);
    expect(stepTitles(document)).toEqual([]);
    expect(currentStep(document)).toBeUndefined();
  });
});

describe('the result', () => {
  const result = { updated: 12, created: 3, protected: 0 };
  test.each([
    ['in a sentence', '<p>12 utilisateurs actualisés, 3 utilisateurs créés, 0 utilisateurs protégés</p>'],
    ['in lines', '<p>12 utilisateurs actualisés</p><p>3 utilisateurs créés</p><p>0 utilisateur protégé</p>'],
    [
      'without accents, in capitals',
      '<p>12 UTILISATEURS ACTUALISES 3 UTILISATEURS CREES 0 UTILISATEURS PROTEGES</p>',
    ],
    [
      'with figures of their own',
      '<p><b>12</b> utilisateurs actualisés / <b>3</b> utilisateurs créés / <b>0</b> utilisateurs protégés</p>',
    ],
  ])('is read %s', (_, html) => {
    show(done + html);
    expect(readResult(document)).toEqual(result);
  });

  test('is read with its thousands apart', () => {
    show(
      `${done}<p>1\u202f403 utilisateurs actualisés, 1 000 utilisateurs créés, 2 utilisateurs protégés</p>`,
    );
    expect(readResult(document)).toEqual({ updated: 1403, created: 1000, protected: 2 });
  });

  test('is none while the figures still grow', () => {
    show('<p>7 utilisateurs actualisés, 1 utilisateurs créés, 0 utilisateurs protégés</p>');
    expect(readResult(document)).toBeUndefined();
  });

  test('is none while a figure is missing, nor guessed', () => {
    show(`${done}<p>12 utilisateurs actualisés, 3 utilisateurs créés</p>`);
    expect(readResult(document)).toBeUndefined();
  });
});

describe('the end of the import', () => {
  beforeEach(() => show(''));
  test.each(['Importation terminée', ' IMPORTATION TERMINÉE !', 'Importation\u00a0terminée.'])(
    'is « %s »',
    (text) => {
      show(`<h2>4 - Rapport d'activité</h2><p>${text}</p>`);
      expect(saysFinished(document)).toBe(true);
    },
  );

  test.each([
    ['a dated line of the history', '<td>Importation terminée le 12/09/2026</td>'],
    ['a hidden sentence', '<p class="d-none">Importation terminée</p>'],
    ['a question', '<p>Importation terminée ?</p>'],
    ['an earlier step', '<h2>2 - Importation des classes</h2><p>Importation terminée</p>'],
    ['the end of a step', "<p>L'importation est achevée</p>"],
  ])('is not %s', (_, html) => {
    show(html);
    expect(saysFinished(document)).toBe(false);
  });
});

/** A page as Moodle frames it, with `inside` in its main region and `around` beside it. */
const moodle = (inside: string, around = '') =>
  show(`<nav class="navbar"></nav><div id="page"><div id="page-content"><section id="region-main">
    <div role="main"><span id="user-notifications" class="notifications"></span>${inside}</div></section></div></div>
    ${around}`);
const report = `<h4>Importation terminée</h4><p>L'importation est achevée</p>
  <p>12 utilisateurs actualisés, 3 utilisateurs créés, 0 utilisateurs protégés</p>`;
const figures = { updated: 12, created: 3, protected: 0 };

describe('a report of the site', () => {
  test.each([
    ['in the page itself', () => show(report)],
    ['in the main region', () => moodle(report)],
    ['in a card of it', () => moodle(`<div class="card"><header>Étape</header><div>${report}</div></div>`)],
    ['in a notice of it', () => moodle(`<div class="alert alert-success" role="alert">${report}</div>`)],
    [
      'in a notice outside it',
      () => moodle('', `<div class="wrap"><div class="alert">${report}</div></div>`),
    ],
    ['in a toast', () => moodle('', `<div class="toast-wrapper"><div role="status">${report}</div></div>`)],
    [
      'in a dialog',
      () => moodle('', `<div class="modal show" role="dialog"><div class="modal-body">${report}</div></div>`),
    ],
    ["in a page's own <main>", () => show(`<main>${report}</main><aside>Aide</aside>`)],
    ['beside what people have written', () => moodle(`<div class="no-overflow">Bonjour</div>${report}`)],
  ])('is read %s', (_, page) => {
    page();
    expect(saysFinished(document)).toBe(true);
    expect(readResult(document)).toEqual(figures);
  });
});

describe('a report that anybody may have written', () => {
  test.each([
    ['a post', () => moodle(`<div class="forumpost">${report}</div>`)],
    ['a formatted text', () => moodle(`<div class="no-overflow">${report}</div>`)],
    ["a course's content", () => moodle(`<div class="course-content"><ul>${report}</ul></div>`)],
    [
      'a notice that somebody wrote',
      () =>
        moodle(
          `<div class="no-overflow"><div class="alert alert-success" role="alert">${report}</div></div>`,
        ),
    ],
    ['a block', () => moodle('', `<section class="block block_fil card">${report}</section>`)],
    ['a block among the content', () => moodle(`<section class="block block_fil">${report}</section>`)],
    ['a drawer of blocks', () => moodle('', `<div class="drawer"><div class="card">${report}</div></div>`)],
    [
      'the messages',
      () => moodle('', `<div data-region="right-hand-drawer"><div class="message-app">${report}</div></div>`),
    ],
    ['the notifications menu', () => moodle('', `<div class="popover-region">${report}</div>`)],
    ["the page's heading", () => moodle('', `<header id="page-header"><h1>${report}</h1></header>`)],
    ['the footer', () => moodle('', `<footer id="page-footer">${report}</footer>`)],
    ['anything outside the main region', () => moodle('', `<div>${report}</div>`)],
    ['a menu, where no region is marked', () => show(`<div class="navbar">${report}</div>`)],
  ])('is not believed: %s', (_, page) => {
    page();
    expect(saysFinished(document)).toBe(false);
    expect(readResult(document)).toBeUndefined();
  });

  test("lends its figures to no report of the site's", () => {
    const post = '<div class="forumpost">99 utilisateurs actualisés, 9 utilisateurs créés</div>';
    moodle(`${post}${report}`);
    expect(readResult(document)).toEqual(figures);
    moodle(`<p>L'importation est achevée</p><p>3 utilisateurs créés, 0 utilisateurs protégés</p>${post}`);
    expect(readResult(document)).toBeUndefined();
  });

  test('is no step of the import', () => {
    moodle(`<h3>1 - Dépôt du fichier</h3>`, '<section class="block">2 - Importation des classes</section>');
    expect(currentStep(document)).toBe(1);
  });
});
