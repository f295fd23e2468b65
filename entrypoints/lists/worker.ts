import { expose } from 'comlink';
import { ListEngine, type ListQuery } from '../../lib/lists/engine';
import { type DocumentOrder, type MadeDocument, makeDocument } from './make-document';

const engine = new ListEngine();
let making: AbortController | undefined;

/** The list tool's worker: the rows live here, and nothing of them is kept when it ends. */
const api = {
  open: (bytes: Uint8Array) => engine.open(bytes),
  query: (query: ListQuery) => engine.query(query),
  lines: (from: number, to: number) => engine.lines(from, to),
  close: () => engine.close(),
  /** Makes a document of the rows shown; undefined when it was cancelled. */
  make: async (order: DocumentOrder, onProgress: (value: number) => void) => {
    making?.abort();
    making = new AbortController();
    const { signal } = making;
    try {
      const missing: string[] = [];
      const onMissing = (characters: string[]) => missing.push(...characters);
      const bytes = await makeDocument(engine, order, { signal, onProgress, onMissing });
      return { bytes, missing } satisfies MadeDocument;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  },
  cancel: () => making?.abort(),
};

export type ListWorker = typeof api;
expose(api);
