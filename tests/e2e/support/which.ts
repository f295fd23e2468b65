/**
 * Which specs run where in `npm test`. All of them are written for both browsers, and `npm run test:all` runs them
 * there; on two cores that takes over half an hour. So each of these runs in the one named, and every other in both.
 */
const only = {
  chromium: [
    ...[
      'accessibility',
      'bring-file',
      'capture-failures',
      'capture-settings',
      'educonnect-actions',
      'educonnect-held',
      'educonnect-stale',
      'elea-answers',
    ],
    ...[
      'elea-evidence',
      'elea-login',
      'elea-right-place',
      'forged-capture',
      'hostile-page',
      'lists-accessibility',
    ],
    ...['lists-popup', 'lists-print', 'look-alikes', 'no-names', 'options', 'page-report', 'permissions'],
    ...['policy', 'prerender', 'siecle-walk', 'update'],
  ],
  firefox: [
    ...['balado-activation', 'balado-delivery', 'balado-export', 'educonnect-classes', 'educonnect-guard'],
    ...['educonnect-list', 'educonnect-pages', 'elea-lead', 'elea-own-file', 'elea-panel', 'held-file'],
    'large-file',
    ...[
      'hostile-target',
      'leaking-popover',
      'lists',
      'lists-sorting',
      'other-windows',
      'page-health',
      'panel-place',
    ],
    ...['policy-manifest', 'siecle-export', 'siecle-passwords', 'without-history'],
  ],
  /** The longest of those whose ground others cover, and the tests of the tests' own tools. */
  all: [...['balado-own-file', 'elea-delivery', 'elea-doubt', 'harness', 'siecle-own-file']],
};

/** Files that `npm test` leaves to the other browser, or to `npm run test:all`. */
export function leftOut(browser: 'chromium' | 'firefox'): string[] {
  if (process.env.PASSERELLE_ALL) return [];
  const others = browser === 'chromium' ? only.firefox : only.chromium;
  return [...others, ...only.all].map((name) => `tests/e2e/${name}.test.ts`);
}
