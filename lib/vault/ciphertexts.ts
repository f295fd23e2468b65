import { inDatabase } from './in-database';
import { inSession } from './in-session';

/** Encrypted bytes by file id: in the database on the disk, or in the session's memory where the browser has no database. */
export const ciphertexts = {
  /** Throws {@link NotHeld} where neither has room. */
  put: (id: string, bytes: Uint8Array): Promise<void> =>
    inDatabase.put(id, bytes).catch(() => inSession.put(id, bytes)),
  get: async (id: string): Promise<Uint8Array | undefined> =>
    (await inSession.get(id)) ?? (await inDatabase.get(id)),
  /** Deletes from both. What cannot be deleted now has no key any more, and the next sweep deletes it. */
  delete: async (id: string): Promise<void> =>
    void (await Promise.allSettled([inSession.delete(id), inDatabase.delete(id)])),
  /** The ids of those that can be read now. */
  ids: async (): Promise<string[]> => [
    ...(await inSession.ids()),
    ...(await inDatabase.ids().catch((): string[] => [])),
  ],
};
