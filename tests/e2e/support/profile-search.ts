import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snappy } from './search/blocks';
import { unpackLog, unpackTable } from './search/leveldb';
import { type Form, formsOfAll } from './search/needles';
import { isSqlite, unpackSqlite } from './search/sqlite';
import { unpackFile, unpackStreams, type View } from './search/streams';

/** A needle that was found. */
export interface Hit {
  file: string;
  needle: string;
  /** How the text was written: `UTF-16LE`, `base64`… */
  encoding: string;
  /** How the bytes were packed: `raw`, `gzip@532`, `SQLite object_data, snappy`… */
  how: string;
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  // A running browser removes files while we look: what is gone holds nothing.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

/** Views of a file as the databases and caches of both browsers pack it. */
async function viewsOf(path: string, bytes: Buffer): Promise<View[]> {
  const views: View[] = [{ how: 'raw', bytes }, ...unpackFile(bytes)];
  if (isSqlite(bytes)) {
    const log = await readFile(`${path}-wal`).catch(() => undefined);
    views.push(...(await unpackSqlite(bytes, log)));
  }
  if (/\.(ldb|sst)$/.test(path)) views.push(...unpackTable(bytes));
  if (/\.log$/.test(path)) views.push(...unpackLog(bytes));
  const plain = snappy(bytes);
  if (plain) views.push({ how: 'snappy', bytes: plain });
  return views;
}

function search(file: string, view: View, forms: readonly Form[], hits: Hit[], depth: number): void {
  for (const { needle, encoding, bytes } of forms) {
    if (view.bytes.includes(bytes)) hits.push({ file, needle, encoding, how: view.how });
  }
  // A ZIP in a gzip body in a cache entry: three deep is enough.
  if (depth === 0) return;
  for (const inner of unpackStreams(view.bytes)) {
    const how = view.how === 'raw' ? inner.how : `${view.how} > ${inner.how}`;
    search(file, { how, bytes: inner.bytes }, forms, hits, depth - 1);
  }
}

/**
 * Looks for every needle in every file under the folders: in UTF-8, UTF-16 of both orders, Latin-1, escaped
 * JSON, URLs and base64; in the file as it lies and in all that can be unpacked from it (gzip, zlib, Brotli,
 * Zstandard, ZIP, mozLz4, Snappy, LevelDB, SQLite with its log).
 * File names count as well.
 */
export async function searchFiles(folders: readonly string[], needles: readonly string[]): Promise<Hit[]> {
  const forms = formsOfAll(needles);
  const hits: Hit[] = [];
  for (const folder of folders) {
    for await (const file of filesUnder(folder)) {
      search(file, { how: 'file name', bytes: Buffer.from(file) }, forms, hits, 0);
      const bytes = await readFile(file).catch(() => undefined);
      if (!bytes) continue;
      for (const view of await viewsOf(file, bytes)) search(file, view, forms, hits, 3);
    }
  }
  return hits;
}
