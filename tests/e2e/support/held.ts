import type { Receipt } from '../../../lib/vault/types';
import type { Driver } from './driver';

/** Receipts of the files held now, as the background keeps them, newest first. */
export async function heldReceipts(driver: Driver): Promise<Receipt[]> {
  const receipts = await driver.background.evaluate(async (api) =>
    Object.entries(await api.storage.session.get(null)).flatMap(([key, entry]) =>
      key.startsWith('held:') ? [(entry as { receipt: unknown }).receipt] : [],
    ),
  );
  return (receipts as Receipt[]).sort((one, other) => other.takenAt - one.takenAt);
}

/** Ids of the ciphertexts in the extension's IndexedDB, sorted; held or orphans. */
export function ciphertextIds(driver: Driver): Promise<string[]> {
  return driver.background.evaluate(async () => {
    // Opened only if it is there: a database made by a look would be one that the product can't use.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'vault')) return [];
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('vault'));
    const ids = await answer(database.transaction('ciphertexts').objectStore('ciphertexts').getAllKeys());
    database.close();
    return ids.map(String).sort();
  });
}
