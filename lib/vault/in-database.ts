import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  ciphertexts: { key: string; value: Uint8Array };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The extension's own IndexedDB. Nothing but ciphertext is written there. */
function database(): Promise<IDBPDatabase<Schema>> {
  if (opened) return opened;
  const opening = openDB<Schema>('vault', 1, {
    upgrade: (db) => {
      db.createObjectStore('ciphertexts');
    },
    terminated: () => {
      opened = undefined;
    },
  });
  // Opening may fail once and work the next time: do not keep the rejected promise.
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  opened = opening;
  return opening;
}

/** Ciphertexts on the disk, by file id. Rejects where the browser has no database. */
export const inDatabase = {
  put: async (id: string, bytes: Uint8Array) => void (await (await database()).put('ciphertexts', bytes, id)),
  get: async (id: string) => (await database()).get('ciphertexts', id),
  delete: async (id: string) => (await database()).delete('ciphertexts', id),
  ids: async () => (await database()).getAllKeys('ciphertexts'),
};
