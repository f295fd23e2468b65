import { browser } from 'wxt/browser';
import { joinChunks, toBase64 } from '../bytes/encoded';
import { NotHeld } from './not-held';

const prefix = 'sealed:';

/**
 * Bytes of ciphertext in `storage.session`, of all files together. They are 8 MB in base64. Both browsers allow 10 MiB,
 * which leaves 2 for keys, receipts and plans.
 */
export const sessionRoom = 6_000_000;

/** Ciphertexts in the memory of `storage.session`, by file id, for browsers that refuse a database. */
export const inSession = {
  put: async (id: string, bytes: Uint8Array): Promise<void> => {
    if (bytes.length > sessionRoom) throw new NotHeld('no-database', [String(Math.ceil(bytes.length / 1e6))]);
    const others = (await sealed()).reduce((sum, [, text]) => sum + text.length, 0);
    if ((others * 3) / 4 + bytes.length > sessionRoom) throw new NotHeld('no-room', []);
    try {
      await browser.storage.session.set({ [prefix + id]: toBase64(bytes) });
    } catch (error) {
      throw new NotHeld('no-room', [], error);
    }
  },
  get: async (id: string): Promise<Uint8Array | undefined> => {
    const text = (await browser.storage.session.get(prefix + id))[prefix + id] as string | undefined;
    return text === undefined ? undefined : joinChunks([text]);
  },
  delete: (id: string): Promise<void> => browser.storage.session.remove(prefix + id),
  ids: async (): Promise<string[]> => (await sealed()).map(([id]) => id),
};

async function sealed(): Promise<[string, string][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, text]) =>
    key.startsWith(prefix) && typeof text === 'string' ? [[key.slice(prefix.length), text]] : [],
  );
}
