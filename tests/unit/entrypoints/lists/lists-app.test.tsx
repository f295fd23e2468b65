// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ListEngine } from '../../../../lib/list-tool/engine';
import { largestList, refuseBinary } from '../../../../lib/lists/read/educonnect/not-a-list';
import { openFile } from '../../../../lib/vault/vault';
import { makeEduconnectCsv } from '../../../people/educonnect-csv';
import { button, mount, one, press } from '../../components/mount';
import { french, speakFrench } from '../../support/french';

const worker = vi.hoisted(() => ({ fails: false }));

vi.mock('../../../../lib/vault/vault', () => ({ openFile: vi.fn() }));
// Node has no workers of browsers, so the engine runs in the page.
vi.mock('../../../../lib/list-tool/session', () => ({
  ListSession: class {
    readonly #engine = new ListEngine();
    #ask<Answer>(answer: () => Answer): Promise<Answer> {
      return worker.fails ? Promise.reject(new Error('out of memory')) : Promise.resolve().then(answer);
    }
    open = (bytes: Uint8Array) => this.#ask(() => this.#engine.open(bytes));
    query = (query: Parameters<ListEngine['query']>[0]) => this.#ask(() => this.#engine.query(query));
    lines = (from: number, to: number) => this.#ask(() => this.#engine.lines(from, to));
    /** Gives no document, as after « Annuler ». */
    make = () => this.#ask(() => undefined);
    end() {}
  },
}));

let ListsApp: typeof import('../../../../entrypoints/lists/ListsApp').ListsApp;
beforeAll(async () => {
  // Before the import, because the page's modules read their texts when they load.
  speakFrench();
  ({ ListsApp } = await import('../../../../entrypoints/lists/ListsApp'));
});
beforeEach(() => {
  worker.fails = false;
  vi.mocked(openFile).mockReset();
  window.print = vi.fn();
});

let leave = () => {};
afterEach(() => leave());

/** Opens the tab, which is closed after the test. */
function tab(heldId?: string): HTMLElement {
  leave();
  const { root, draw } = mount(<ListsApp heldId={heldId} />);
  leave = () => draw(null);
  return root;
}

const list = (accounts = 30) => new File([new Uint8Array(makeEduconnectCsv({ accounts }))], 'liste.csv');
const webPage = () => new File(['<!doctype html><title>Connexion</title>'], 'page.csv');
const unreadable = () =>
  Object.assign(new File([], 'dossier'), { arrayBuffer: () => Promise.reject(new Error('NotFoundError')) });

const text = (root: ParentNode) => root.textContent?.replaceAll('\u00a0', ' ') ?? '';
const said = (root: ParentNode) =>
  [...root.querySelectorAll('.live p')].map((each) => each.textContent?.replaceAll('\u00a0', ' '));

function drop(root: ParentNode, file: File): void {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [file], types: ['Files'] },
  });
  act(() => void one(root, 'main').dispatchEvent(event));
}

async function opened(accounts = 30): Promise<HTMLElement> {
  const root = tab();
  drop(root, list(accounts));
  await vi.waitFor(() => expect(text(root)).toContain(`${french('list_open_other')}`), 20_000);
  return root;
}

describe('a file that cannot be opened', () => {
  test('is refused in words where it cannot be read, with a list open or without one', async () => {
    const root = tab();
    drop(root, unreadable());
    await vi.waitFor(() => expect(said(root)).toEqual([french('bring_unreadable')]), 20_000);
    const beside = await opened();
    drop(beside, unreadable());
    await vi.waitFor(() => expect(said(beside)).toEqual([french('bring_unreadable')]), 20_000);
  });

  test('is not read whole where it is larger than any list', async () => {
    const root = tab();
    const file = list();
    const read = vi.spyOn(file, 'arrayBuffer');
    Object.defineProperty(file, 'size', { value: largestList + 1 });
    drop(root, file);
    await vi.waitFor(() => expect(said(root)).toEqual([french('refusal_list_too_large')]), 20_000);
    expect(read).not.toHaveBeenCalled();
  });

  test('is too large for the page when it is for the reader', () => {
    expect(refuseBinary(new Uint8Array(largestList))).toBeUndefined();
    expect(refuseBinary(new Uint8Array(largestList + 1))?.refusal.code).toBe('list-too-large');
  });

  test('is told of where the worker fails', async () => {
    const root = tab();
    worker.fails = true;
    drop(root, list());
    await vi.waitFor(() => expect(said(root)).toEqual([french('unexpected_error')]), 20_000);
  });
});

describe('a refusal beside an open list', () => {
  test('gives way to what is said next', async () => {
    const root = await opened();
    drop(root, webPage());
    await vi.waitFor(() => expect(said(root)).toEqual([french('refusal_list_html')]), 20_000);
    press(button(root, french('download_csv')));
    await vi.waitFor(() => expect(said(root)).toEqual([french('cancelled')]), 20_000);
    drop(root, webPage());
    await vi.waitFor(() => expect(said(root)).toEqual([french('refusal_list_html')]), 20_000);
    press(button(root, french('print')));
    expect(said(root)).toEqual([french('print_preparing')]);
    await vi.waitFor(() => expect(window.print).toHaveBeenCalledOnce(), 20_000);
    await vi.waitFor(() => expect(said(root)).toEqual([]), 20_000);
  });

  test('does not hide that there is too much to print', async () => {
    const root = await opened(5001);
    drop(root, webPage());
    await vi.waitFor(() => expect(said(root)).toEqual([french('refusal_list_html')]), 20_000);
    press(button(root, french('print')));
    expect(said(root)).toEqual([french('print_too_long')]);
  });

  test('is of a filter too, where the worker fails', async () => {
    const root = await opened();
    worker.fails = true;
    press(button(root, french('tick_all')));
    await vi.waitFor(() => expect(said(root)).toEqual([french('unexpected_error')]), 20_000);
  });
});

describe('a list that the vault should bring', () => {
  test('is said to be gone where it is', async () => {
    const root = tab('gone');
    await vi.waitFor(() => expect(said(root)).toEqual([french('list_gone')]), 20_000);
    drop(root, list());
    await vi.waitFor(() => expect(text(root)).toContain(french('list_open_other')), 20_000);
    expect(said(root)).toEqual([]);
  });

  test('is told of where the vault fails', async () => {
    vi.mocked(openFile).mockRejectedValue(new Error('no database'));
    const root = tab('lost');
    await vi.waitFor(() => expect(said(root)).toEqual([french('unexpected_error')]), 20_000);
  });
});
