import { expose } from 'comlink';
import type { AccountList } from '../lists/types';
import { ListEngine, type ListQuery } from './engine';
import { type DocumentOrder, type MadeDocument, makeDocument } from './make-document';

const engine = new ListEngine();
let making: AbortController | undefined;
/** Resolves when all documents asked for so far were made or have failed. */
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

/** The list tool's worker. It has the rows, and nothing of them is kept when it ends. */
const api = {
  open: (bytes: Uint8Array) => engine.open(bytes),
  query: (query: ListQuery) => engine.query(query),
  lines: (from: number, to: number) => engine.lines(from, to),
  close: () => engine.close(),
  /**
   * Makes a document of the rows that are shown at this moment, even where it must wait for documents asked for before
   * and the list is filtered or replaced meanwhile. Gives undefined when it was cancelled.
   */
  make: (order: DocumentOrder, onProgress: (value: number) => void) => {
    const list = engine.selection;
    const made = allMade.then(() => makeNow(list, order, onProgress));
    allMade = made.catch(() => undefined);
    return made;
  },
  /** Cancels the document that is being made. */
  cancel: () => making?.abort(),
};

export type ListWorker = typeof api;
expose(api);
