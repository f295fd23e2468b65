/** The ciphertexts on the disk, in place of IndexedDB, so that a test can read and remove them. */
export const disk = new Map<string, Uint8Array>();

/** What stands in for `lib/vault/in-database` in a test. */
export const inDatabase = {
  put: async (id: string, bytes: Uint8Array) => void disk.set(id, bytes),
  get: async (id: string) => disk.get(id),
  delete: async (id: string) => void disk.delete(id),
  ids: async () => [...disk.keys()],
};
