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
