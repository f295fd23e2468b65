// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { shownText } from '../../../lib/page/read/shown-text';
import { isLabel, mentions, normalise, plain } from '../../../lib/text/compare';

describe('a label', () => {
  test.each([
    ['Élève', 'eleve'],
    ['ÉLÈVE', 'eleve'],
    ['Type d’export', "type d'export"],
    ['Type d`export', "type d'export"],
    ["  Lancer\n\tl'export ", "lancer l'export"],
    ['Non\u00a0notifié', 'non notifie'],
    ['1\u202f500\u2009élèves', '1 500 eleves'],
    ['6EME\u00a010', '6eme 10'],
    ['E\u0301le\u0300ve', 'eleve'],
    ['Réini\u00adtialiser', 'reinitialiser'],
    ['Vali\u200bder, Ré\u2060initialiser', 'valider, reinitialiser'],
    ['Noti\ufb01er', 'notifier'],
    ['l\u00b4export', "l'export"],
  ])('« %s » is compared as « %s »', (text, compared) => {
    expect(normalise(text)).toBe(compared);
  });

  test('never becomes much longer than what the page wrote', () => {
    const longer: string[] = [];
    for (let code = 1; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (plain(sign).length > 7) longer.push(code.toString(16));
    }
    expect(longer).toEqual([]);
  });

  test('is one of the accepted wordings only when it is the whole of it', () => {
    const wordings = ['Toutes', 'Toutes les classes'];
    expect(isLabel(' TOUTES ', wordings)).toBe(true);
    expect(isLabel('Toutes les\nclasses', wordings)).toBe(true);
    expect(isLabel('Toutes les personnes', wordings)).toBe(false);
    expect(isLabel('', wordings)).toBe(false);
  });

  test('tells apart what accents tell apart only by its letters', () => {
    expect(isLabel('6EME 1', ['6EME 10'])).toBe(false);
    expect(isLabel('2NDE GENERALE É', ['2NDE GENERALE E'])).toBe(true);
  });

  test('mentions a wording anywhere in it', () => {
    expect(mentions('Veuillez GLISSER/DÉPOSER ici', ['glisser/déposer'])).toBe(true);
    expect(mentions('Veuillez choisir', ['glisser/déposer'])).toBe(false);
  });
});

describe('the text a person reads', () => {
  test('is the value of a button-like input, and the content of anything else', () => {
    document.body.innerHTML = '<input type="submit" value="Exporter"><button> Exporter <b>tout</b></button>';
    const [input, button] = document.body.children as unknown as [Element, Element];
    expect(shownText(input)).toBe('Exporter');
    expect(normalise(shownText(button))).toBe('exporter tout');
  });
});
