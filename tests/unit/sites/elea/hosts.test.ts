import { describe, expect, test } from 'vitest';
import { eleaOrigin, isEleaUrl } from '../../../../lib/sites/elea/hosts';
import { platformAt, platformOf } from '../../../../lib/sites/targets';

describe('an address that a person types', () => {
  test.each([
    ['idf-92-1', 'idf-92-1'],
    ['idf-75-sud', 'idf-75-sud'],
    ['aura-38-sud', 'aura-38-sud'],
    ['  IDF-77-1\t', 'idf-77-1'],
    ['idf-92-1.elea.apps.education.fr', 'idf-92-1'],
    ['Idf-92-1.Elea.Apps.Education.Fr/', 'idf-92-1'],
    ['https://idf-92-1.elea.apps.education.fr', 'idf-92-1'],
    ['https://idf-92-1.elea.apps.education.fr:443/login/index.php?local=1#haut', 'idf-92-1'],
    ['idf-92-1.elea.apps.education.fr/my/', 'idf-92-1'],
  ])('« %s » means %s', (typed, platform) => {
    expect(eleaOrigin(typed)).toBe(`https://${platform}.elea.apps.education.fr`);
  });

  test.each([
    '',
    ' ',
    'idf 92 1',
    'idf_92_1',
    'ent.iledefrance.fr',
    'https://www.exemple.fr/',
    'http://idf-92-1.elea.apps.education.fr',
    'https://idf-92-1.elea.apps.education.fr:8443',
    'https://idf-92-1.elea.apps.education.fr.evil.example/',
    'https://idf-92-1.elea.apps.education.fr@evil.example/',
    'https://evil.example/idf-92-1.elea.apps.education.fr',
    'https://evil.example?x=.elea.apps.education.fr',
    'evilelea.apps.education.fr',
    'elea.apps.education.fr',
    'a.b.elea.apps.education.fr',
    'javascript:alert(1)//.elea.apps.education.fr',
    'data:text/html,.elea.apps.education.fr',
    'file:///idf-92-1.elea.apps.education.fr',
    'https://idf-92-1.elea.apps.education.fr./',
  ])('« %s » means no platform', (typed) => {
    expect(eleaOrigin(typed)).toBeUndefined();
  });
});

describe('the only place where an Éléa file may go', () => {
  const urls = [
    'https://idf-92-1.elea.apps.education.fr/local/gestion/import.php',
    'https://dev.elea.apps.education.fr/',
  ];
  test.each(urls)('is a platform: %s', (url) => {
    expect(isEleaUrl(new URL(url))).toBe(true);
    expect(platformAt(new URL(url))?.id).toBe('elea');
  });

  test.each([
    'https://ent.iledefrance.fr/',
    'https://idf-92-1.elea.apps.education.fr.evil.example/',
    'https://idf-92-1.elea.apps.education.fr:444/',
    'http://idf-92-1.elea.apps.education.fr/',
    'https://elea.apps.education.fr/',
    'https://idf-92-1.elea.apps.education.fr.:443/',
    'blob:https://idf-92-1.elea.apps.education.fr/0',
    'about:blank',
  ])('is not %s', (url) => {
    expect(isEleaUrl(new URL(url))).toBe(false);
    expect(platformAt(new URL(url))).toBeUndefined();
  });

  test('is known by its site, and no other site has one', () => {
    expect(platformOf('elea').id).toBe('elea');
    expect(() => platformOf('ent')).toThrow('No target ent');
  });
});
