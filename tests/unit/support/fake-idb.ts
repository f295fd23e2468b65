/** What stands in for `idb`: one store in memory, of which each operation can be made to fail. */
export const stored = new Map<string, Uint8Array>();
/** Called with the name of each operation before it is done; throws where a test wants it to fail. */
export const gate = { pass: (_operation: string): void => undefined };

let onTerminated: (() => void) | undefined;

/** As when the browser closes the database by itself: the next operation opens it again. */
export function closeDatabase(): void {
  onTerminated?.();
}

async function done<Result>(operation: string, result: () => Result): Promise<Result> {
  gate.pass(operation);
  return result();
}

export async function openDB(_name: string, _version: number, { terminated }: { terminated(): void }) {
  onTerminated = terminated;
  gate.pass('open');
  return {
    put: (_: string, bytes: Uint8Array, id: string) => done('put', () => void stored.set(id, bytes)),
    get: (_: string, id: string) => done('get', () => stored.get(id)),
    delete: (_: string, id: string) => done('delete', () => void stored.delete(id)),
    getAllKeys: () => done('getAllKeys', () => [...stored.keys()]),
  };
}
