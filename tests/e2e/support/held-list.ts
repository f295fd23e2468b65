import type { Receipt } from '../../../lib/vault/types';
import type { Driver } from './driver';

/**
 * Holds a list as the popup does, sealed by the browser's own cryptography: Firefox closes a popup that asks for a file,
 * and no other page of the extension holds one. Its id. `besides` makes another kind of file of it.
 */
export function holdList(
  driver: Driver,
  name: string,
  bytes: Uint8Array,
  besides: Partial<Receipt> = {},
): Promise<string> {
  return driver.background.evaluate(
    async (api, fileName, content, more) => {
      const plain = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const [raw, iv] = [32, 12].map((size) => crypto.getRandomValues(new Uint8Array(size))) as [
        Uint8Array<ArrayBuffer>,
        Uint8Array<ArrayBuffer>,
      ];
      const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
      const id = crypto.randomUUID();

      const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const [tab] = (await api.tabs.query({})) as { cookieStoreId?: string }[];
      const toBase64 = (part: Uint8Array) => btoa(String.fromCharCode(...part));
      const takenAt = Date.now();
      const receipt = {
        ...{ id, kind: 'educonnect-list', name: fileName, size: plain.length, sha256: '' },
        source: { origin: location.origin, school: '' },
        context: { incognito: false, cookieStoreId: tab?.cookieStoreId ?? '' },
        ...{ settings: [], warnings: [], summary: { accounts: 0, profiles: {}, classes: {}, schools: [] } },
        ...{ takenAt, expiresAt: takenAt + 30 * 60_000 },
        ...more,
      };
      const entry = { receipt, key: { key: toBase64(raw), iv: toBase64(iv) } };
      // The lock of the vault: its sweep at the start of the browser takes a ciphertext without a key for an orphan.
      await navigator.locks.request('vault', async () => {
        const opening = indexedDB.open('vault', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('ciphertexts');
        const database = await answer(opening);
        await answer(
          database.transaction('ciphertexts', 'readwrite').objectStore('ciphertexts').put(sealed, id),
        );
        database.close();
        await api.storage.session.set({ [`held:${id}`]: entry });
      });
      return id;
    },
    name,
    Buffer.from(bytes).toString('base64'),
    besides,
  );
}
