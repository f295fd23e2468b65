import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  clock,
  count,
  countdown,
  day,
  formatNumber,
  lacksTexts,
  t,
  textOf,
  useTexts,
} from '../../../lib/text/t';
import { speakFrench } from '../support/french';

beforeAll(speakFrench);

describe('numbers in words', () => {
  test.each([
    [0, '0 compte'],
    [1, '1 compte'],
    [2, '2 comptes'],
    [1500, '1 500 comptes'],
    [1_234_567, '1 234 567 comptes'],
  ])('%i is « %s »', (number, text) => {
    expect(count('accounts', number)).toBe(text);
  });

  test('have plain spaces only: accessible names are a contract', () => {
    expect(formatNumber(1_234_567)).toMatch(/^[\d ]+$/);
  });
});

describe('the countdown', () => {
  const minute = 60_000;
  test.each([
    [30 * minute, 'effacé dans 30 min'],
    [30 * minute - 1, 'effacé dans 29 min'],
    [minute, 'effacé dans 1 min'],
    [minute - 1, 'effacé dans 60 s'],
    [1, 'effacé dans 1 s'],
    [0, 'effacé dans 0 s'],
    [-5000, 'effacé dans 0 s'],
  ])('%i ms is « %s »', (left, text) => {
    expect(countdown(left)).toBe(text);
  });
});

describe('guillemets', () => {
  test('do not stand alone at the end of a line in a sentence', () => {
    expect(textOf('problem', 'uai-length', ['990001A'])).toContain('«\u00a0990001A\u00a0»');
    expect(t('refusal_list_pdf')).not.toMatch(/« | »/);
  });

  test('keep the plain space in what is no sentence: names are a contract', () => {
    expect(t('options_offers_balado')).toContain('« Exporter vers Balado »');
  });
});

describe('texts', () => {
  test('are filled in', () => {
    expect(t('step', 2, 4, 'Importation des classes')).toBe('Étape 2 sur 4 : Importation des classes');
  });

  test('of a code from data are found with hyphens, and its large numbers set apart', () => {
    expect(textOf('refusal', 'less-than-held', ['900', '1500'])).toContain('900 comptes, contre 1 500');
  });

  test('of an unknown code are none', () => {
    expect(textOf('refusal', 'no-such-code', [])).toBeUndefined();
  });

  test('tell the day and the hour as the French write them', () => {
    const time = new Date(2026, 8, 12, 9, 5).getTime();
    expect(day(time)).toBe('12 septembre 2026');
    expect(clock(time)).toBe('09:05');
  });
});

describe('a browser that gives no text', () => {
  beforeAll(() => {
    expect(lacksTexts()).toBe(false);
    fakeBrowser.i18n.getMessage = () => '';
  });
  afterAll(() => {
    useTexts({});
    speakFrench();
  });

  test('is noticed, and the words come from elsewhere, with what is put into them', () => {
    expect(lacksTexts()).toBe(true);
    expect(t('panel_region')).toBe('');
    useTexts({ panel_region: 'Passerelle', refusal_x: 'De $1 à $2.' });
    expect(t('panel_region')).toBe('Passerelle');
    expect(textOf('refusal', 'x', ['a', 'b'])).toBe('De a à b.');
    expect(textOf('refusal', 'y', [])).toBeUndefined();
  });
});
