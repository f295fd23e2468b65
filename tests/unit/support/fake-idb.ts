/** Replaces `idb` by one store in memory. Each of its operations can be made to fail. */
export const stored = new Map<string, Uint8Array>();
/** Called with the name of each operation before it runs. A test makes it throw where the operation is to fail. */
export const gate = { pass: (_operation: string): void => undefined };

let onTerminated: (() => void) | undefined;

/** Closes the database as a browser may do. The next operation opens it again. */
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
