import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import { snappy } from './blocks';
import type { View } from './streams';

let engine: Promise<SqlJsStatic> | undefined;

/**
 * Writes the frames of a write-ahead log into an image of the database, as SQLite would on opening it:
 * after a SIGKILL the newest pages are only there.
 */
function withLog(database: Buffer, log: Buffer): Buffer {
  if (log.length < 32) return database;
  const pageSize = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let image = Buffer.from(database);
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    // Another salt marks what is left of an earlier round; it is still searched as raw bytes.
    if (!log.subarray(at + 8, at + 16).equals(salt)) continue;
    const start = (log.readUInt32BE(at) - 1) * pageSize;
    const missing = start + pageSize - image.length;
    if (missing > 0) image = Buffer.concat([image, Buffer.alloc(missing)]);
    log.copy(image, start, at + 24, at + 24 + pageSize);
  }
  return image;
}

function rowsOf(database: Database, table: string): unknown[][] {
  try {
    return database.exec(`SELECT * FROM "${table.replace(/"/g, '""')}"`)[0]?.values ?? [];
  } catch {
    // Virtual tables of the browsers' own extensions; their shadow tables are listed like any other.
    return [];
  }
}

function* viewsOf(table: string, value: unknown): Generator<View> {
  if (typeof value === 'string') yield { how: `SQLite ${table}`, bytes: Buffer.from(value) };
  if (!(value instanceof Uint8Array)) return;
  const bytes = Buffer.from(value);
  yield { how: `SQLite ${table}`, bytes };
  // Firefox keeps structured clones and local storage as raw Snappy.
  const plain = snappy(bytes);
  if (plain) yield { how: `SQLite ${table}, snappy`, bytes: plain };
}

export const isSqlite = (bytes: Buffer): boolean =>
  bytes.subarray(0, 16).toString('latin1') === 'SQLite format 3\0';

/** Every text and blob of a database, whole: long ones lie scattered over pages in the file. */
export async function unpackSqlite(file: Buffer, log: Buffer | undefined): Promise<View[]> {
  engine ??= initSqlJs();
  const { Database: Sqlite } = await engine;
  const image = log ? withLog(file, log) : Buffer.from(file);
  // "Reads and writes through a log" becomes "plain file": the log is already in.
  image[18] = 1;
  image[19] = 1;
  const views: View[] = [];
  const database = new Sqlite(image);
  try {
    const tables = database.exec("SELECT name FROM sqlite_master WHERE type = 'table'")[0]?.values ?? [];
    for (const [table] of tables) {
      for (const row of rowsOf(database, String(table))) {
        for (const value of row) views.push(...viewsOf(String(table), value));
      }
    }
  } catch {
    // A database cut in the middle of a write; its raw bytes are searched all the same.
  } finally {
    database.close();
  }
  return views;
}
