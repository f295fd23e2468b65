// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeMemory, readMemory } from '../../../lib/store/memory';
import { mount, press } from '../components/mount';
import { speakFrench } from '../support/french';
import { provideLocks } from '../support/locks';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  sendMessage: async (name: string) => (name === 'held/list' ? [] : undefined),
}));

const pix = 'https://orga.pix.fr/*';
const event = { addListener: () => undefined, removeListener: () => undefined };
/** Hosts allowed now, and what the person answers when asked for one more. */
let allowed: Set<string>;
let answer: () => Promise<boolean>;
const { contains } = fakeBrowser.permissions;

beforeEach(() => {
  fakeBrowser.reset();
  speakFrench();
  provideLocks();
  allowed = new Set();
  answer = async () => true;
  Object.assign(fakeBrowser.permissions, {
    onAdded: event,
    onRemoved: event,
    getAll: async () => ({ origins: [...allowed] }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => allowed.has(one)),
    remove: async ({ origins }: { origins: string[] }) => origins.map((one) => allowed.delete(one)),
    request: async ({ origins }: { origins: string[] }) => {
      const granted = await answer();
      if (granted) for (const one of origins) allowed.add(one);
      return granted;
    },
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: [] }) });
  Object.assign(fakeBrowser.storage.managed, { get: async () => ({}) });
});
afterEach(() => {
  fakeBrowser.permissions.contains = contains;
});

async function openSwitch() {
  // It reads its texts at once.
  const { OptionsApp } = await import('../../../entrypoints/options/OptionsApp');
  const { root } = mount(<OptionsApp />);
  const box = () =>
    [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((one) =>
      one.labels?.[0]?.textContent?.includes('Pix Orga'),
    );
  await vi.waitFor(() => expect(box()).toBeDefined());
  return { root, box: box as () => HTMLInputElement };
}
const isOffered = async () => (await readMemory()).offers.pix === true;

test('a target with hosts of its own is switched on once they are allowed, and gives them back', async () => {
  const { root, box } = await openSwitch();
  expect(box().checked).toBe(false);
  press(box());
  await vi.waitFor(() => expect(root.textContent).toContain('Enregistré.'));
  expect(await isOffered()).toBe(true);
  expect([...allowed]).toEqual([pix]);
  await vi.waitFor(() => expect(box().checked).toBe(true));

  press(box());
  await vi.waitFor(() => expect([...allowed]).toEqual([]));
  await vi.waitFor(async () => expect(await isOffered()).toBe(false));
});

test.each<[string, () => Promise<boolean>]>([
  ['refuses them', async () => false],
  ['is not asked', async () => Promise.reject(new Error('not a gesture'))],
])('it stays switched off where the person %s, and is told', async (_, refusing) => {
  answer = refusing;
  const { root, box } = await openSwitch();
  press(box());
  await vi.waitFor(() => expect(root.textContent).toContain("l'autorisation n'a pas été donnée"));
  expect(await isOffered()).toBe(false);
  await vi.waitFor(() => expect(box().checked).toBe(false));
});

test('it is shown as switched off once its hosts were taken back elsewhere', async () => {
  await changeMemory('offers', () => ({ pix: true }));
  const { box } = await openSwitch();
  expect(box().checked).toBe(false);
});
