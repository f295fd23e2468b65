import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { readMemory } from '../../../lib/store/memory';
import { heldFiles, holdFile, openFile, sweepVault } from '../../../lib/vault/vault';
import { closeDatabase, gate, stored } from '../support/fake-idb';
import { speakFrench } from '../support/french';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';
import { listeners, messaging } from './ask';
import { type Case, cases, freshBytes, senders, usualData } from './cases';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('idb', () => import('../support/fake-idb'));

const heldBytes = new TextEncoder().encode('"Id";"Nom"\n');
const platform = 'https://idf-92-1.elea.apps.education.fr';

/** The interfaces that a browser may refuse; each is a method of an object, or an operation of the database. */
const apis: [name: string, fail: (refuse: () => void) => void][] = [
  ...(['local', 'session'] as const).flatMap((area) =>
    (['get', 'set', 'remove'] as const).map((method): [string, (refuse: () => void) => void] => [
      `storage.${area}.${method}`,
      (refuse) => refuseIn(fakeBrowser.storage[area], method, refuse),
    ]),
  ),
  ...['open', 'put', 'get', 'delete', 'getAllKeys'].map(
    (operation): [string, (refuse: () => void) => void] => [
      `IndexedDB ${operation}`,
      (refuse) => {
        closeDatabase();
        const { pass } = gate;
        gate.pass = (asked) => {
          pass(asked);
          if (asked === operation) refuse();
        };
      },
    ],
  ),
  ['alarms.create', (refuse) => refuseIn(fakeBrowser.alarms, 'create', refuse)],
  ['alarms.clear', (refuse) => refuseIn(fakeBrowser.alarms, 'clear', refuse)],
  ['tabs.create', (refuse) => refuseIn(fakeBrowser.tabs, 'create', refuse)],
  ['tabs.query', (refuse) => refuseIn(fakeBrowser.tabs, 'query', refuse)],
  ['tabs.get', (refuse) => refuseIn(fakeBrowser.tabs, 'get', refuse)],
  ['sendMessage', (refuse) => refuseIn(messaging, 'sendMessage', refuse)],
  ['scripting.executeScript', (refuse) => refuseIn(fakeBrowser.scripting, 'executeScript', refuse)],
  ['permissions.getAll', (refuse) => refuseIn(fakeBrowser.permissions, 'getAll', refuse)],
];

/** Which of an interface's calls are refused while a message is answered. */
const times: [string, (call: number) => boolean][] = [
  ['always', () => true],
  ['the first time', (call) => call === 1],
  ['the second time', (call) => call === 2],
  ['from the second time on', (call) => call > 1],
];

function refuseIn<Holder extends object>(holder: Holder, method: keyof Holder, refuse: () => void): void {
  const original = holder[method] as (...args: unknown[]) => unknown;
  vi.spyOn(holder as Record<string, () => unknown>, method as string).mockImplementation(
    async (...args: unknown[]) => {
      refuse();
      return original.apply(holder, args);
    },
  );
}

/** Everything works again. */
function heal(): void {
  vi.restoreAllMocks();
  gate.pass = () => undefined;
}

const captured = { how: 'get', url: 'https://ent.iledefrance.fr/directory/export/users' };
/** What the page answers to each script of ours; true where nothing stands here. */
const inPage: Record<string, unknown> = {
  collectCapture: captured,
  file: { recognised: true, lines: [] },
};

beforeEach(() => {
  speakFrench();
  vi.stubGlobal('location', { origin: 'chrome-extension://ici' });
  vi.stubGlobal('reportError', (error: unknown) => expect.fail(String(error)));
});
afterEach(() => {
  heal();
  vi.unstubAllGlobals();
});

/** A background that has just started, with one file held for Éléa, and given to tab 7. */
async function startBackground(): Promise<void> {
  fakeBrowser.reset();
  // The locale file, which is a part of the extension.
  vi.stubGlobal('fetch', async () => new Response('{ "panel_region": { "message": "Passerelle" } }'));
  // What keeps the background awake while a file is held: asked every twenty seconds, and the fake has none.
  fakeBrowser.runtime.getPlatformInfo =
    (async () => ({})) as unknown as typeof fakeBrowser.runtime.getPlatformInfo;
  provideLocks();
  listeners.clear();
  stored.clear();
  closeDatabase();
  const event = { addListener: () => undefined };
  Object.assign(fakeBrowser.permissions, {
    onAdded: event,
    onRemoved: event,
    getAll: async () => ({ origins: [] }),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    executeScript: async ({ func }: { func?: { name: string } }) => [
      { result: inPage[func?.name ?? 'file'] ?? true },
    ],
  });
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: '', version: '1' });
  fakeBrowser.storage.managed.get = (async () => ({})) as never;
  await fakeBrowser.storage.local.set({ targets: { elea: platform } });
  await holdFile(receipt(), heldBytes);
  background.main();
  // What is put right at the start is done before a message comes.
  await new Promise((resolve) => setTimeout(resolve));
  for (const site of ['ent', 'elea', 'balado'] as const) await recognise(site, senders[site]);
  const before = { error: false, finished: false };
  const giving = { fileId: 'fichier-1', id: 'une' };
  await send('delivery/set', { ...giving, state: 'sent', before }, senders.elea);
  await send('plan/grant', { plan: 'deliver' }, senders.elea);
  await send('delivery/release', giving, senders.elea);
}

async function send(name: string, data: unknown, sender: unknown): Promise<unknown> {
  return listeners.get(name)?.({ data, sender });
}

/** The message of this name, ready to be sent to a background that has just started. */
async function prepare(name: string): Promise<() => Promise<unknown>> {
  const { data, sender = senders.elea, plan }: Case = cases[name] ?? (await findCase(name));
  await startBackground();
  if (plan) await send('plan/grant', { plan }, sender);
  return () => send(name, data, sender);
}

/** For a message that nobody wrote a case for: the first of the usual contents and senders that it answers to. */
async function findCase(name: string): Promise<Case> {
  for (const sender of [senders.elea, senders.own])
    for (const data of usualData) {
      await startBackground();
      const answered = await send(name, data, sender).then(
        () => true,
        () => false,
      );
      if (answered) return { data, sender };
    }
  throw new Error(`Write a case for ${name}: its handler refuses every usual content`);
}

type Outcome = { answer: unknown } | { error: unknown };

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: await work() };
  } catch (error) {
    return { error };
  }
}

/** What must be true of the vault and of the memory after whatever failed: nothing is half-written. */
async function checkNothingHalfWritten(): Promise<void> {
  const session = Object.entries(await fakeBrowser.storage.session.get(null));
  const keys = session.flatMap(([key, entry]) => (key.startsWith('held:') && entry ? [key.slice(5)] : []));
  const files = await heldFiles();
  expect(files.map(({ id }) => id).sort(), 'every key has its ciphertext').toEqual(keys.sort());
  const origins = files.map(({ source }) => source.origin);
  expect(origins, 'one file of a kind, source and school').toEqual([...new Set(origins)]);
  for (const { id } of files) {
    const opened = await openFile(id);
    expect(opened?.bytes, 'what is held can be opened').toEqual(id === 'fichier-1' ? heldBytes : freshBytes);
  }
  await sweepVault();
  const sealed = Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) =>
    key.startsWith('sealed:'),
  );
  const left = [...stored.keys(), ...sealed.map((key) => key.slice(7))];
  expect(left.sort(), 'no ciphertext is left without its key').toEqual(keys.sort());
  expect((await readMemory()).targets).toEqual({ elea: platform });
}

/** What a surface may conclude from an answer must be so. */
async function checkAnswer(name: string, outcome: Outcome): Promise<void> {
  const ids = (await heldFiles()).map(({ id }) => id);
  const answer = 'answer' in outcome ? outcome.answer : undefined;
  if (name === 'capture/take' || name === 'held/bring') {
    const { ok, receipt: taken } = (answer ?? { ok: false }) as { ok: boolean; receipt?: { id: string } };
    if (ok) expect(ids).toContain(taken?.id);
    else expect(ids, 'what is refused changes nothing').toEqual(['fichier-1']);
  }
  if ('error' in outcome) return;
  if (name === 'held/erase' || name === 'delivery/finished') expect(ids).toEqual([]);
  if (name === 'held/list') expect(answer).toSatisfy((list: unknown[]) => list.length <= ids.length);
  if (name === 'held/extend') expect(ids).toEqual(['fichier-1']);
}

await startBackground();
const names = [...listeners.keys()].sort();

describe.each(names)('%s', (name) => {
  test('is answered where everything works', async () => {
    const ask = await prepare(name);
    const outcome = await outcomeOf(ask);
    expect(outcome).not.toHaveProperty('error');
    await checkAnswer(name, outcome);
    await checkNothingHalfWritten();
  });

  test('tells no lie, whichever call of whichever interface is refused meanwhile', async () => {
    const counts = await countCalls(name);
    for (const [api, fail] of apis) {
      const calls = counts.get(api) ?? 0;
      for (const [when, isRefused] of times) {
        // Where no call would be refused, everything works: see above.
        if (!Array.from({ length: calls }, (_, call) => isRefused(call + 1)).includes(true)) continue;
        await tryRefused(name, fail, isRefused).catch((error) => {
          throw new Error(`${api} refused ${when}: ${error}`, { cause: error });
        });
      }
    }
  });
});

/** How often each interface is called while the message is answered. */
async function countCalls(name: string): Promise<Map<string, number>> {
  const ask = await prepare(name);
  const counts = new Map<string, number>();
  for (const [api, fail] of apis) fail(() => void counts.set(api, (counts.get(api) ?? 0) + 1));
  await outcomeOf(ask);
  heal();
  return counts;
}

async function tryRefused(
  name: string,
  fail: (refuse: () => void) => void,
  isRefused: (call: number) => boolean,
): Promise<void> {
  const ask = await prepare(name);
  let calls = 0;
  fail(() => {
    if (isRefused(++calls)) throw new Error('refused by the test');
  });
  const outcome = await outcomeOf(ask);
  heal();
  await checkAnswer(name, outcome);
  await checkNothingHalfWritten();
}
