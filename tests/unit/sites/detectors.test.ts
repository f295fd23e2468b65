// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findPage } from '../../../lib/sites/find-page';
import { sites } from '../../../lib/sites/registry';
import { fixturePages, structureId } from '../../sites/pages';
import { initialConfig } from '../../sites/siecle/control';

const { uai: siecleUai } = initialConfig;

// Parsed and not run; happy-dom applies the style sheets inside, so what they hide is hidden.
const pages = await Promise.all(
  fixturePages.map(async (page) => ({
    ...page,
    url: new URL(page.url),
    document: new DOMParser().parseFromString(await page.html(), 'text/html'),
  })),
);

const detectors = sites.flatMap(({ pages: ofSite }) => Object.entries(ofSite));

describe.each(pages)('$name', ({ url, document, expected, isReported }) => {
  test(expected ? `is ${expected.page}` : 'is nothing that we know', () => {
    // The oldest console has no code in its address: it shows the school's name.
    const named = expected?.variant === 'oldest';
    const school =
      expected?.site === 'ent'
        ? { school: named ? expect.any(String) : structureId }
        : expected?.page === 'siecle-exports'
          ? { school: siecleUai }
          : {};
    const wanted = expected && (isReported ? expect.objectContaining(expected) : { ...expected, ...school });
    expect(findPage(sites, url, document)).toEqual(wanted);
  });

  test('is claimed by no other detector', () => {
    const others = detectors.filter(([id]) => id !== expected?.page);
    expect(others.filter(([, detect]) => detect(url, document))).toEqual([]);
  });
});

const eleaPages = pages.filter(({ expected }) => expected?.site === 'elea');
const lookAlikes = [
  'https://idf-92-1.elea.apps.education.fr.evil.example',
  'https://idf-92-1.elea.apps.education.fr.',
  'https://evil-elea.apps.education.fr',
  'https://elea.apps.education.fr',
  'https://a.idf-92-1.elea.apps.education.fr',
  'https://idf-92-1.elea.apps.education.fr:8443',
  'https://idf-92-1.elea.apps.education.fr@evil.example',
  'http://idf-92-1.elea.apps.education.fr',
  'https://ent.nouvelle-academie.fr',
];

describe.each(lookAlikes)("Éléa's pages on %s", (origin) => {
  test.each(eleaPages)('$name is nothing that we know', ({ url, document }) => {
    expect(findPage(sites, new URL(url.pathname + url.search, origin), document)).toBeUndefined();
  });
});

describe("the ENT's export form", () => {
  const exports = pages.filter(
    ({ expected }) => expected?.page === 'ent-export' && expected.variant !== 'oldest',
  );
  const elsewhere = [
    '/admin',
    '/admin/x/imports-exports/import-csv',
    '/admin/x/y/imports-exports/export',
    '/',
  ];

  test.each(elsewhere)('is not the export page at %s', (path) => {
    expect(exports.length).toBeGreaterThan(0);
    for (const { url, document } of exports)
      expect(findPage(sites, new URL(path, url), document)).toBeUndefined();
  });

  test('is the export page with a slash at the end of its address', () => {
    for (const { url, document, expected } of exports) {
      const found = findPage(sites, new URL(`${url.pathname}/`, url), document);
      expect(found).toEqual({ ...expected, school: structureId });
    }
  });

  test('shows the school of its address', () => {
    for (const { url, document } of exports) {
      const address = new URL('/admin/une-autre-ecole/imports-exports/export', url);
      expect(findPage(sites, address, document)?.school).toBe('une-autre-ecole');
    }
  });
});
