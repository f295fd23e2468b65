// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Failure, failureText } from '../../../lib/failure';
import { ListEngine } from '../../../lib/list-tool/engine';
import { makeEduconnectCsv } from '../../people/educonnect-csv';
import { mount, nameOf } from '../components/mount';
import { speakFrench } from '../support/french';
import { provideLocks } from '../support/locks';
import { receipt } from '../support/receipts';

/** What stands behind every surface: messages, the vault, the list worker and the browser's own API. */
const behind = vi.hoisted(() => ({
  /** From now on everything rejects with what this gives. */
  error: undefined as (() => Error) | undefined,
  /** How often something was asked since. */
  refused: 0,
  answers: {} as Record<string, unknown>,
  noted: [] as unknown[],
}));

/** `answer`, or a rejection from the moment on when all fails. */
const ask = vi.hoisted(() => async (answer: () => unknown): Promise<unknown> => {
  if (!behind.error) return answer();
  behind.refused++;
  throw behind.error();
});

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  onMessage: () => () => undefined,
  sendMessage: async (name: string, data: unknown) => {
    if (name === 'failures/note') behind.noted.push(data);
    else return ask(() => behind.answers[name]);
  },
}));
vi.mock('../../../lib/vault/vault', async (original) => ({
  ...(await original<typeof import('../../../lib/vault/vault')>()),
  openFile: () => ask(() => ({ receipt: receipt({ kind: 'educonnect-list' }), bytes: list() })),
}));
vi.mock('../../../lib/list-tool/session', () => ({
  ListSession: class {
    readonly #engine = new ListEngine();
    open = (bytes: Uint8Array) => ask(() => this.#engine.open(bytes));
    query = (query: Parameters<ListEngine['query']>[0]) => ask(() => this.#engine.query(query));
    lines = (from: number, to: number) => ask(() => this.#engine.lines(from, to));
    make = () => ask(() => undefined);
    cancel = () => ask(() => undefined);
    end() {}
  },
}));

const list = () => new Uint8Array(makeEduconnectCsv({ accounts: 6 }));

/** How everything fails. What the background throws arrives as an error of the same name and message. */
const failures: [string, () => Error][] = [
  ['an error of the background', () => new Error('storage is broken')],
  ['an extension that is gone', () => new Error('Extension context invalidated.')],
  ['a message of another shape', () => Object.assign(new Error('held/erase'), { name: 'BadMessage' })],
];

/** One surface: drawn anew for each press, with everything in order until then. */
type Surface = () => Promise<ComponentChild>;

const silent = { addListener: () => undefined, removeListener: () => undefined };
const tab = {
  id: 7,
  windowId: 1,
  url: new URL('https://ent.exemple.fr/'),
  context: { incognito: false, cookieStoreId: '' },
};
const surfaces: Record<string, Surface> = {
  'the popup, on a site that is not allowed': async () => {
    behind.answers.covered = false;
    const { PopupApp } = await import('../../../entrypoints/popup/PopupApp');
    return <PopupApp tab={tab} />;
  },
  'the popup, on a site that is allowed, with files held': async () => {
    behind.answers['held/list'] = [
      receipt(),
      receipt({ id: 'liste', kind: 'educonnect-list', target: undefined }),
    ];
    const { PopupApp } = await import('../../../entrypoints/popup/PopupApp');
    return <PopupApp tab={tab} />;
  },
  'the options': async () => {
    behind.answers['held/list'] = [receipt()];
    const { OptionsApp } = await import('../../../entrypoints/options/OptionsApp');
    return <OptionsApp />;
  },
  'the tab « Listes », empty': async () => {
    const { ListsApp } = await import('../../../entrypoints/lists/ListsApp');
    return <ListsApp />;
  },
  'the tab « Listes » with a list held': async () => {
    const { ListsApp } = await import('../../../entrypoints/lists/ListsApp');
    return <ListsApp heldId="liste" />;
  },
  'the page that takes a file': async () => {
    const { BringApp } = await import('../../../entrypoints/bring/BringApp');
    return <BringApp tabId={7} />;
  },
  'the page that saves a file': async () => {
    behind.answers['held/list'] = [receipt()];
    const { SaveApp } = await import('../../../entrypoints/save/SaveApp');
    return <SaveApp id="fichier-1" />;
  },
  'the page that prepares a report': async () => {
    const { ReportApp } = await import('../../../entrypoints/report/ReportApp');
    return <ReportApp tab={7} />;
  },
};

/** Local outcomes that leave no trace on the surface. */
const outcomes = vi.hoisted(() => ({ other: 0 }));

beforeAll(() => {
  speakFrench();
  provideLocks();
});
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(behind, { error: undefined, refused: 0, answers: {}, noted: [] });
  outcomes.other = 0;
  const mine = { origins: ['https://ent.exemple.fr/*'] };
  Object.assign(behind.answers, {
    'held/list': [],
    'failures/list': [],
    'target/state': { open: [], opensItself: true, origin: 'https://idf-92-1.elea.apps.education.fr' },
    covered: true,
  });
  Object.assign(fakeBrowser.permissions, {
    onAdded: silent,
    onRemoved: silent,
    contains: () => ask(() => behind.answers.covered),
    request: () => ask(() => true),
    remove: () => ask(() => true),
    getAll: () => ask(() => mine),
  });
  Object.assign(fakeBrowser.tabs, {
    create: () => ask(() => ({})),
    // Refused it means that the tab is gone, which the page that takes a file says to the file.
    get: async () => ({ id: 7, windowId: 1, incognito: false }),
    connect: () => ({
      onMessage: { addListener: () => undefined },
      onDisconnect: { addListener: () => undefined },
      disconnect: () => undefined,
    }),
  });
  Object.assign(fakeBrowser.runtime, {
    openOptionsPage: () => ask(() => undefined),
    getManifest: () => ({ host_permissions: [] }),
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: () =>
      ask(() => [{ result: { recognised: false, lines: [], checks: [], title: 'Vérifié' } }]),
  });
  Object.assign(fakeBrowser.storage.managed, { get: async () => ({}) });
  for (const method of ['get', 'set'] as const) {
    const original = fakeBrowser.storage.local[method] as (data: unknown) => unknown;
    const asked = (data: unknown) => ask(() => original.call(fakeBrowser.storage.local, data));
    vi.spyOn(fakeBrowser.storage.local, method).mockImplementation(asked as never);
  }
  window.close = () => void outcomes.other++;
  window.print = () => void outcomes.other++;
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => void outcomes.other++);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => void outcomes.other++);
  URL.createObjectURL = () => 'blob:x';
});

let leave = () => {};
afterEach(() => {
  leave();
  vi.restoreAllMocks();
});

/** Everything that was begun, done: the acts of these tests take a few turns of the event loop. */
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 8)));

/** The same until `done`, on a machine where the turns take longer; what is never done fails later, in its own words. */
async function settleUntil(done: () => boolean): Promise<void> {
  await settle();
  for (let turn = 0; turn < 2000 && !done(); turn++) await settle();
}

/** What a person can act on, by what assistive technology says of it. */
interface Control {
  name: string;
  /** Among those of the same name. */
  place: number;
}

const selector = 'button:not([disabled]), input:not([type=file]), select';
const labelled = (element: Element) =>
  element.localName === 'button'
    ? nameOf(element)
    : ((element as HTMLInputElement).labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? '');

function controls(root: ParentNode): { control: Control; element: HTMLElement }[] {
  const seen = new Map<string, number>();
  return [...root.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const name = labelled(element);
    const place = seen.get(name) ?? 0;
    seen.set(name, place + 1);
    return { control: { name, place }, element };
  });
}

function use(element: HTMLElement): void {
  if (element.localName === 'button') {
    element.click();
    return;
  }
  const input = element as HTMLInputElement | HTMLSelectElement;
  if (input instanceof HTMLInputElement && /checkbox|radio/.test(input.type)) input.checked = !input.checked;
  else if (input instanceof HTMLSelectElement)
    input.selectedIndex = input.options.length - 1 - input.selectedIndex;
  else input.value = 'https://idf-92-2.elea.apps.education.fr';
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}

async function open(surface: Surface): Promise<HTMLElement> {
  leave();
  const { root, draw } = mount(await surface());
  leave = () => draw(null);
  await settle();
  await settle();
  return root;
}

const said = (root: ParentNode) =>
  [...root.querySelectorAll('[role=alert], [role=status], .field-error')]
    .map((region) => region.textContent)
    .join('')
    .replaceAll('\u00a0', ' ');

/** What the surface shows, with what is typed and ticked. */
const shown = (root: ParentNode & { innerHTML: string }) =>
  root.innerHTML +
  controls(root)
    .map(({ element }) => element as HTMLInputElement)
    .map(({ checked, value }) => `${checked} ${value}`);

/** Goes `path` with everything in order, but for its last control; says how that one ended. */
async function pressLast(surface: Surface, path: Control[], error: () => Error) {
  const root = await open(surface);
  for (const [index, wanted] of path.entries()) {
    const isLast = index === path.length - 1;
    const find = () =>
      controls(root).find(({ control }) => JSON.stringify(control) === JSON.stringify(wanted))?.element;
    if (!find()) await settleUntil(() => find() !== undefined);
    const element = find();
    if (!element) throw new Error(`« ${wanted.name} » is not there`);
    const before = shown(root);
    const othersBefore = outcomes.other;
    behind.error = isLast ? error : undefined;
    behind.refused = 0;
    act(() => use(element));
    const isChanged = () => shown(root) !== before || outcomes.other > othersBefore;
    await settleUntil(() => !isLast || (behind.refused > 0 ? said(root) !== '' : isChanged()));
    if (isLast) return { root, isChanged: isChanged(), isRefused: behind.refused > 0 };
  }
  throw new Error('Nothing to press');
}

describe.each(Object.entries(surfaces))('%s', (_, surface) => {
  test.each(failures)('says what came of each of its controls, with %s', async (_, error) => {
    const first = controls(await open(surface)).map(({ control }) => [control]);
    const paths: Control[][] = first;
    const known = new Set(first.map(([control]) => JSON.stringify(control)));
    expect(paths.length, said(document)).toBeGreaterThan(0);
    let refused = 0;
    // What a press asks first, such as « Effacer ? », comes to the end of the paths.
    for (const path of paths) {
      behind.error = undefined;
      const { root, isChanged, isRefused } = await pressLast(surface, path, error);
      const names = path.map(({ name }) => name).join(' → ');
      if (isRefused) {
        refused++;
        expect(said(root), names).not.toBe('');
      } else expect(isChanged, `${names} does nothing`).toBe(true);
      if (isRefused || path.length > 1) continue;
      for (const { control } of controls(root)) {
        if (known.has(JSON.stringify(control))) continue;
        known.add(JSON.stringify(control));
        paths.push([...path, control]);
      }
    }
    expect(behind.noted.length > 0).toBe(refused > 0);
    for (const noted of behind.noted as Failure[]) {
      expect(Object.keys(noted)).toEqual(['place', 'name', 'code']);
      expect(noted.place).not.toBe('unknown');
      expect(JSON.stringify(noted)).not.toContain('broken');
    }
    expect(failureText(error())).not.toBe('');
  });

  test.each(failures)(
    'says so where it can show nothing of what it is to show, with %s',
    async (_, error) => {
      const node = await surface();
      behind.error = error;
      const root = await open(async () => node);
      if (behind.refused > 0) expect(said(root)).not.toBe('');
    },
  );
});
