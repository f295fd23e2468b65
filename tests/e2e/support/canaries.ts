import { writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import type { Driver } from './driver';
import { typeInto } from './elements';
import { type Hit, searchFiles } from './profile-search';

/** The places where a secret could stay behind, each with a text of its own. */
export const canaryPlaces = [
  'cache',
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'field',
  'download',
] as const;

export type Canaries = Record<(typeof canaryPlaces)[number], string>;

/** The texts that {@link plantCanaries} plants for `needle`. */
export function canariesFor(needle: string): Canaries {
  return Object.fromEntries(canaryPlaces.map((place) => [place, `${needle} ${place}`])) as Canaries;
}

function answer(response: ServerResponse, canary: string): void {
  response.setHeader('cache-control', 'max-age=3600');
  response.setHeader('content-type', 'text/csv; charset=utf-8');
  response.setHeader('content-encoding', 'gzip');
  response.end(gzipSync(`Nom;Classe\n${canary};6A\n`.repeat(50)));
}

/** Has the page store each canary where its name says. */
async function storeInPage(page: Page, canaries: Canaries): Promise<void> {
  await page.evaluate(async (texts) => {
    await (await fetch('/cached.csv')).text();
    localStorage.setItem('canary', texts.localStorage);
    sessionStorage.setItem('canary', texts.sessionStorage);
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('canary', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('texts', 'readwrite', { durability: 'strict' });
        writing
          .objectStore('texts')
          .put({ text: texts.indexedDB, rows: Array(200).fill(texts.indexedDB) }, 'canary');
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      };
    });
  }, canaries);
  await typeInto(page, 'textarea', canaries.field);
}

/**
 * Plants a canary in each place on purpose, and waits until each is on the disk: a search that finds these
 * would have found a leak. The tab stays open; gives where they were found.
 */
export async function plantCanaries(driver: Driver, needle: string, timeoutMs = 200_000): Promise<Hit[]> {
  const canaries = canariesFor(needle);
  const server = createServer((request, response) => {
    if (request.url === '/cached.csv') return answer(response, canaries.cache);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Canari</title><textarea id="field"></textarea>');
  });
  // 127.0.0.1 is left out of the host mapping, so this works beside any fixture site.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const page = await driver.newPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await storeInPage(page, canaries);
    await writeFile(join(driver.downloadsDir, 'canary.csv'), canaries.download);
    return await onTheDisk(driver, page, Object.values(canaries), timeoutMs);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The browsers write in their own time (Firefox its session every 15 s): looked for until all are there. */
async function onTheDisk(driver: Driver, page: Page, needles: string[], timeoutMs: number): Promise<Hit[]> {
  const deadline = Date.now() + timeoutMs;
  const hits: Hit[] = [];
  for (let missing = needles; ; await pause(1000)) {
    // Leaving an entry of the history makes the browser keep its fields, not when it finds the time; on a busy machine
    // not always those of the first that is left.
    await page.evaluate(() => history.pushState(null, '', '#next'));
    hits.push(...(await searchFiles(driver.folders, missing)));
    missing = missing.filter((needle) => !hits.some((hit) => hit.needle === needle));
    if (missing.length === 0) return hits;
    if (Date.now() > deadline) throw new Error(`Not found on the disk: ${missing.join(', ')}`);
  }
}
