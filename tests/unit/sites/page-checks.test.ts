// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { healthOf } from '../../../lib/sites/page-checks';
import { pageNamed } from '../../../lib/sites/pages';
import { fixturePages } from '../../sites/pages';

const pages = await Promise.all(
  fixturePages.map(async (page) => ({ ...page, url: new URL(page.url), html: await page.html() })),
);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const known = pages.filter(({ expected }) => expected);

describe.each(known)('$name', ({ url, html, expected }) => {
  test('has all that Passerelle looks for on such a page', () => {
    const health = healthOf(url, parse(html));
    expect(health).toMatchObject({ page: expected?.page, recognised: true });
    expect(health?.checks.length).toBeGreaterThan(0);
    expect(health?.checks.filter(({ found }) => !found)).toEqual([]);
  });

  test('has none of it when it is empty', () => {
    const empty = parse('<!doctype html><title>Vide</title><main></main>');
    const looked = expected ? pageNamed(expected.page).checks(empty, url) : [];
    expect(looked.filter(({ found }) => found)).toEqual([]);
  });
});

describe('a page that is not recognised', () => {
  const exportPage = known.find(({ name }) => name === 'ENT export on ent.iledefrance.fr');
  const importPage = known.find(({ name }) => name === 'Éléa import, hidden input');

  test('at the address of the ENT export lacks what its form has', () => {
    const health = healthOf(
      exportPage?.url as URL,
      parse('<!doctype html><form><button>Exporter</button></form>'),
    );
    expect(health).toMatchObject({ page: 'ent-export', recognised: false });
    const lines = health?.checks.map(({ kind, name, found }) => [kind, name, found]);
    expect(lines).toContainEqual(['setting', 'Profil', false]);
  });

  test('is compared with those of its own site', () => {
    const renamed = importPage?.html.replaceAll(/Dépôt du fichier|Importer des utilisateurs/gi, 'Envoi');
    const health = healthOf(importPage?.url as URL, parse(renamed ?? ''));
    expect(health).toMatchObject({ page: 'elea-import' });
  });

  test('resembles none when it has next to nothing in common', () => {
    const other = pages.filter(
      ({ name }) => name === 'Ordinary long page' || name.includes('Another domain'),
    );
    expect(other).toHaveLength(2);
    for (const { url, html } of other)
      expect(healthOf(url, parse(html))).toEqual({ recognised: false, checks: [] });
  });
});
