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

/** What every surface uses: messages, the vault, the list worker and the browser's own API. */
const behind = vi.hoisted(() => ({
  /** Where it is set, everything rejects with its result. */
  error: undefined as (() => Error) | undefined,
  /** How many calls were refused since. */
  refused: 0,
  answers: {} as Record<string, unknown>,
  noted: [] as unknown[],
}));

/** Gives `answer`, or rejects where `behind.error` is set. */
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

/** Gives a surface, which is drawn anew for each press. Nothing fails before that press. */
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

/** Counts what presses do outside the surface, such as opening a file picker. */
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
    // Never refused: that would mean that the tab is closed, which the page that takes a file has another sentence for.
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

/** Waits a few turns of the event loop, which the acts of these tests take. */
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 8)));

/** Waits until `done`, because the acts take longer on a busy machine. What is never done fails in a later assertion. */
async function settleUntil(done: () => boolean): Promise<void> {
  await settle();
  for (let turn = 0; turn < 2000 && !done(); turn++) await settle();
}

/** A control, by its accessible name. */
interface Control {
  name: string;
  /** Its place among the controls of that name. */
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

/** What the surface shows, with the texts typed and the boxes ticked. */
const shown = (root: ParentNode & { innerHTML: string }) =>
  root.innerHTML +
  controls(root)
    .map(({ element }) => element as HTMLInputElement)
    .map(({ checked, value }) => `${checked} ${value}`);

/** Presses the controls of `path`. Only the last press meets the error; gives what came of it. */
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
    // A press may show new controls, such as those of « Effacer ? ». They are tried after the others.
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
