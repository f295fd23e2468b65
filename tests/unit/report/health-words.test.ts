// @vitest-environment happy-dom
import { afterAll, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import health from '../../../entrypoints/health';
import { askHealth } from '../../../lib/report/ask-page';
import { speakFrench } from '../support/french';

afterAll(speakFrench);

/** What a script in the page gives whoever injected it; browsers give JSON. */
async function askPage() {
  fakeBrowser.scripting.executeScript = (async () => {
    fakeBrowser.i18n.getMessage = () => '';
    const result = await health.main();
    speakFrench();
    return [{ result: result && JSON.parse(JSON.stringify(result)) }];
  }) as never;
  return askHealth({ tabId: 1 });
}

const plain = (text = '') => text.replaceAll('\u00a0', ' ');

test('a page to whose scripts the browser gives no text is checked in words', async () => {
  history.replaceState(null, '', '/admin/ecole/imports-exports/export');
  const card = await askPage();
  expect(card).toMatchObject({ recognised: false, complete: false });
  expect(plain(card?.title)).toContain('elle ressemble à « Export des comptes »');
  expect(card?.lines.length).toBeGreaterThan(3);
  for (const { text } of card?.lines ?? []) expect(plain(text)).toMatch(/^\S.+ : introuvable/);
});

test('and so is one that resembles nothing', async () => {
  history.replaceState(null, '', '/');
  expect(await askPage()).toMatchObject({ title: expect.stringMatching(/\w/), lines: [] });
});
