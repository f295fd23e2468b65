import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  ciphertexts: { key: string; value: Uint8Array };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The extension's own IndexedDB; only ciphertext is ever written there. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('vault', 1, {
    upgrade: (db) => {
      db.createObjectStore('ciphertexts');
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** Encrypted bytes by file id. */
export const ciphertexts = {
  put: async (id: string, bytes: Uint8Array) => void (await (await database()).put('ciphertexts', bytes, id)),
  get: async (id: string) => (await database()).get('ciphertexts', id),
  delete: async (id: string) => (await database()).delete('ciphertexts', id),
  ids: async () => (await database()).getAllKeys('ciphertexts'),
};
