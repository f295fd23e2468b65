import { expose } from 'comlink';
import type { AccountList } from '../lists/types';
import { ListEngine, type ListQuery } from './engine';
import { type DocumentOrder, type MadeDocument, makeDocument } from './make-document';

const engine = new ListEngine();
let making: AbortController | undefined;
/** Resolved when all documents asked for so far are made or have failed. */
let allMade: Promise<unknown> = Promise.resolve();

async function makeNow(
  list: AccountList,
  order: DocumentOrder,
  onProgress: (value: number) => void,
): Promise<MadeDocument | undefined> {
  making = new AbortController();
  const { signal } = making;
  try {
    const missing: string[] = [];
    const onMissing = (characters: string[]) => missing.push(...characters);
    return { bytes: await makeDocument(list, order, { signal, onProgress, onMissing }), missing };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** The list tool's worker: the rows live here, and nothing of them is kept when it ends. */
const api = {
  open: (bytes: Uint8Array) => engine.open(bytes),
  query: (query: ListQuery) => engine.query(query),
  lines: (from: number, to: number) => engine.lines(from, to),
  close: () => engine.close(),
  /**
   * Makes a document of the rows shown now, once those asked for before are made: the list may be filtered anew, or
   * another one opened, meanwhile. Gives undefined when it was cancelled.
   */
  make: (order: DocumentOrder, onProgress: (value: number) => void) => {
    const list = engine.selection;
    const made = allMade.then(() => makeNow(list, order, onProgress));
    allMade = made.catch(() => undefined);
    return made;
  },
  /** Of the document under way. */
  cancel: () => making?.abort(),
};

export type ListWorker = typeof api;
expose(api);
