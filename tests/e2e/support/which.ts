/**
 * Which specs run where in `npm test`. All of them pass in both browsers, and `npm run test:all` runs them there; on two
 * cores that takes over half an hour, so that each of these runs in the one named, and every other in both.
 */
const only = {
  chromium: [
    ...['accessibility', 'balado-own-file', 'capture-failures', 'educonnect-held', 'educonnect-stale'],
    ...['elea-answers', 'elea-doubt', 'elea-evidence', 'elea-login', 'forged-capture', 'hostile-page'],
    ...['lists-popup', 'lists-print', 'look-alikes', 'no-names', 'options', 'page-report', 'permissions'],
    ...['policy', 'siecle-own-file', 'siecle-passwords', 'siecle-walk', 'zoo-fuzz'],
  ],
  firefox: [
    ...['balado-activation', 'balado-delivery', 'balado-export', 'capture-settings', 'educonnect-classes'],
    ...['educonnect-guard', 'educonnect-list', 'educonnect-pages', 'elea-delivery', 'elea-lead'],
    ...['elea-own-file', 'elea-panel', 'held-file', 'hostile-target', 'lists', 'lists-accessibility'],
    ...['lists-sorting', 'other-windows', 'page-health', 'panel-place', 'siecle-export'],
  ],
  /** The tests of the tests' own tools. */
  all: ['harness'],
};

/** Files that `npm test` leaves to the other browser, or to `npm run test:all`. */
export function leftOut(browser: 'chromium' | 'firefox'): string[] {
  if (process.env.PASSERELLE_ALL) return [];
  const others = browser === 'chromium' ? only.firefox : only.chromium;
  return [...others, ...only.all].map((name) => `tests/e2e/${name}.test.ts`);
}
