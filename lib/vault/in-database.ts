import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  ciphertexts: { key: string; value: Uint8Array };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The extension's own IndexedDB; only ciphertext is ever written there. */
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
  // A database that could not be opened once may be right the next time.
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  opened = opening;
  return opening;
}

/** Ciphertexts on the disk, by file id. Rejects where the browser has no database to give. */
export const inDatabase = {
  put: async (id: string, bytes: Uint8Array) => void (await (await database()).put('ciphertexts', bytes, id)),
  get: async (id: string) => (await database()).get('ciphertexts', id),
  delete: async (id: string) => (await database()).delete('ciphertexts', id),
  ids: async () => (await database()).getAllKeys('ciphertexts'),
};
