import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleTargets } from '../../../lib/background/handlers/targets';
import { recall } from '../../../lib/store/memory';
import { provideLocks } from '../support/locks';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));

const ent = pageSender({ url: 'https://ent.iledefrance.fr/admin/1/imports-exports/export' });
const platform = 'https://idf-92-1.elea.apps.education.fr';

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  listeners.clear();
  handleTargets();
  await recognise('ent', ent);
});

test('a copied login address of thousands of characters is remembered by its origin', async () => {
  const address = `${platform}/auth/saml2/login.php?SAMLRequest=${'a'.repeat(5000)}`;
  expect(await ask('target/remember', { site: 'elea', address }, ent)).toBe(true);
  expect((await recall()).targets.elea).toBe(platform);
});

test('an address that only begins like a platform is not one', async () => {
  const address = `${platform}.example.fr/${'a'.repeat(300)}`;
  expect(await ask('target/remember', { site: 'elea', address }, ent)).toBe(false);
  expect((await recall()).targets.elea).toBeUndefined();
});
