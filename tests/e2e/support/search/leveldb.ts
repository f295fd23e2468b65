import { snappy, varint } from './blocks';
import type { View } from './streams';

const tableMagic = 0xdb4775248b80fb57n;
const logBlockSize = 32_768;

interface Entry {
  key: Buffer;
  value: Buffer;
}

/** The entries of a block, with whole keys: LevelDB writes of each key only what differs from the one before. */
function entriesOf(block: Buffer): Entry[] {
  const restarts = block.length >= 4 ? block.readUInt32LE(block.length - 4) : 0;
  const end = block.length - 4 * (restarts + 1);
  const entries: Entry[] = [];
  let key = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const [shared, a] = varint(block, at);
    const [own, b] = varint(block, a);
    const [length, c] = varint(block, b);
    key = Buffer.concat([key.subarray(0, shared), block.subarray(c, c + own)]);
    entries.push({ key, value: block.subarray(c + own, c + own + length) });
    at = c + own + length;
  }
  return entries;
}

/** A block of a table; one byte after it tells whether it is compressed. */
function blockAt(table: Buffer, offset: number, size: number): Buffer {
  const data = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? (snappy(data) ?? data) : data;
}

/** The blocks of a LevelDB table (`.ldb`, `.sst`), uncompressed and with whole keys. */
export function* unpackTable(table: Buffer): Generator<View> {
  if (table.length < 48 || table.readBigUInt64LE(table.length - 8) !== tableMagic) return;
  const footer = table.subarray(table.length - 48);
  const [, afterOffset] = varint(footer, 0);
  const [, indexHandle] = varint(footer, afterOffset);
  const [indexOffset, next] = varint(footer, indexHandle);
  const [indexSize] = varint(footer, next);
  for (const { value } of entriesOf(blockAt(table, indexOffset, indexSize))) {
    const [offset, sizeAt] = varint(value, 0);
    const [size] = varint(value, sizeAt);
    const block = blockAt(table, offset, size);
    yield { how: 'LevelDB block', bytes: block };
    const bytes = Buffer.concat(entriesOf(block).flatMap(({ key, value: stored }) => [key, stored]));
    yield { how: 'LevelDB entries', bytes };
  }
}

/** The records of a LevelDB log, put together again: they are cut where a block of 32 KiB ends. */
export function* unpackLog(log: Buffer): Generator<View> {
  let parts: Buffer[] = [];
  for (let at = 0; at + 7 <= log.length; ) {
    const left = logBlockSize - (at % logBlockSize);
    const length = log.readUInt16LE(at + 4);
    const kind = log[at + 6] ?? 0;
    if (left < 7 || kind === 0) {
      at += left;
      continue;
    }
    parts.push(log.subarray(at + 7, at + 7 + length));
    if (kind === 1 || kind === 4) {
      if (parts.length > 1) yield { how: 'LevelDB log', bytes: Buffer.concat(parts) };
      parts = [];
    }
    at += 7 + length;
  }
}
