import { inDatabase } from './in-database';
import { inSession } from './in-session';

/** Encrypted bytes by file id: on the disk, or in the session's memory where the browser gives no database. */
export const ciphertexts = {
  /** Throws {@link NotHeld} where neither takes them. */
  put: (id: string, bytes: Uint8Array): Promise<void> =>
    inDatabase.put(id, bytes).catch(() => inSession.put(id, bytes)),
  get: async (id: string): Promise<Uint8Array | undefined> =>
    (await inSession.get(id)) ?? (await inDatabase.get(id)),
  /** Deletes from both as far as they can be had; whatever remains has no key, and is swept later. */
  delete: async (id: string): Promise<void> =>
    void (await Promise.allSettled([inSession.delete(id), inDatabase.delete(id)])),
  /** Those that can be had now. */
  ids: async (): Promise<string[]> => [
    ...(await inSession.ids()),
    ...(await inDatabase.ids().catch((): string[] => [])),
  ],
};
