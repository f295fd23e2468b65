// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leadRole } from '../../../lib/assistant/lead';
import { startAssistant } from '../../../lib/assistant/start';
import { eleaPages } from '../../../lib/sites/elea/pages';
import { elea } from '../../../lib/sites/elea/site';
import type { View } from '../../../lib/view/view';
import { speakFrench } from '../support/french';

/** The background, and what the panel shows. */
const behind = vi.hoisted(() => ({
  answers: false,
  asked: 0,
  tell: {} as Record<string, (message: unknown) => void>,
}));
const shown = vi.hoisted(() => ({ view: undefined as View | undefined }));

vi.mock('../../../lib/messages/send', () => ({
  onMessage: (name: string, listener: (message: unknown) => void) => {
    behind.tell[name] = listener;
    return () => undefined;
  },
  sendMessage: async (name: string) => {
    behind.asked++;
    // As long as the real one tries.
    if (!behind.answers) {
      await new Promise((resolve) => setTimeout(resolve, 6200));
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }
    return name === 'held/list' ? [] : undefined;
  },
}));
vi.mock('../../../lib/policy/add-wordings', () => ({ addPolicyLabels: async () => undefined }));
vi.mock('../../../lib/assistant/surface', () => ({
  openSurface: () => ({
    show: (view: View | undefined) => {
      shown.view = view;
    },
    outlive: () => undefined,
  }),
}));

beforeAll(speakFrench);
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(fakeBrowser.runtime, {
    id: 'passerelle',
    onConnect: { addListener: () => undefined, removeListener: () => undefined },
  });
  Object.assign(globalThis, { [Symbol.for('passerelle assistant')]: undefined });
  Object.assign(behind, { answers: false, asked: 0 });
  shown.view = undefined;
  const home = eleaPages['elea-home'];
  const found = { site: home.site, page: home.page };
  void startAssistant(elea, { 'elea-home': { ...home, detect: () => found } }, { lead: leadRole });
});
afterEach(() => {
  window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }));
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const silence = "Passerelle n'a pas répondu. Attendez quelques secondes, puis recommencez.";

test('a panel whose background takes long to start says so after some time, and recovers by itself', async () => {
  await pass(15);
  expect(shown.view).toBeUndefined();
  await pass(5);
  expect(shown.view?.message).toEqual({ tone: 'alert', text: silence });
  await pass(60);
  behind.answers = true;
  await pass(30);
  expect(shown.view).toMatchObject({ message: undefined, notes: [expect.stringContaining('Aucun fichier')] });
});

test('a panel whose background is slow says nothing of it, and asks nothing more once it is answered', async () => {
  await pass(10);
  behind.answers = true;
  await pass(10);
  expect(shown.view).toMatchObject({ message: undefined });
  behind.asked = 0;
  await pass(3600);
  expect(behind.asked).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a question that the background asks for again is as patient', async () => {
  behind.answers = true;
  await pass(30);
  behind.answers = false;
  behind.tell['assistant/changed']?.({ sender: { id: 'passerelle' } });
  await pass(20);
  expect(shown.view?.message).toEqual({ tone: 'alert', text: silence });
  behind.answers = true;
  await pass(30);
  expect(shown.view).toMatchObject({ message: undefined });
});
