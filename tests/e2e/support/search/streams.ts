import zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { lz4, snappyFramed } from './blocks';

/** A view of some bytes: what they are once unpacked, and how that was done. */
export interface View {
  how: string;
  bytes: Buffer;
}

/** Runs a decoder that throws on wrong data: most guesses at a stream are wrong. */
function attempt(decode: () => Buffer): Buffer | undefined {
  try {
    const bytes = decode();
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    return undefined;
  }
}

// Flushing at the end instead of demanding it: a cut stream gives its beginning.
const cut = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
const cutBrotli = { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH };

function zstd(source: Buffer): Buffer {
  const parts: Buffer[] = [];
  const stream = new Decompress((part) => parts.push(Buffer.from(part)));
  try {
    stream.push(source);
  } catch {
    // Whatever follows the frame is not Zstandard; what came before it is kept.
  }
  return Buffer.concat(parts);
}

/**
 * The data of the gzip member at `at`. Its header is skipped by hand: `gunzipSync` throws when anything follows
 * the member, as it does in every cache entry.
 */
function gzip(source: Buffer, at: number): Buffer {
  const flags = source[at + 3] ?? 0;
  let start = at + 10;
  if (flags & 4) start += 2 + source.readUInt16LE(start);
  // A file name, then a comment, each ended by a zero byte.
  for (const flag of [8, 16]) if (flags & flag) start = source.indexOf(0, start) + 1;
  if (flags & 2) start += 2;
  return zlib.inflateRawSync(source.subarray(start), cut);
}

/** The compressed data of one ZIP entry, whose local header is at `at`. */
function zipEntry(source: Buffer, at: number): Buffer {
  const start = at + 30 + source.readUInt16LE(at + 26) + source.readUInt16LE(at + 28);
  return zlib.inflateRawSync(source.subarray(start), cut);
}

interface Format {
  how: string;
  /** The bytes with which each of its streams begins. */
  marks: number[][];
  decode: (source: Buffer, at: number) => Buffer;
}

const formats: Format[] = [
  {
    how: 'gzip',
    marks: [[0x1f, 0x8b, 8]],
    decode: gzip,
  },
  {
    how: 'zlib',
    marks: [0x01, 0x5e, 0x9c, 0xda].map((level) => [0x78, level]),
    decode: (source, at) => zlib.inflateSync(source.subarray(at), cut),
  },
  { how: 'zstd', marks: [[0x28, 0xb5, 0x2f, 0xfd]], decode: (source, at) => zstd(source.subarray(at)) },
  { how: 'zip', marks: [[0x50, 0x4b, 3, 4]], decode: zipEntry },
];

function* places(source: Buffer, mark: number[]): Generator<number> {
  const bytes = Buffer.from(mark);
  for (let at = source.indexOf(bytes); at >= 0; at = source.indexOf(bytes, at + 1)) yield at;
}

/**
 * Where the body of an HTTP answer begins in a cache entry: at 0 in Firefox, after the header and the key in
 * Chromium's simple cache (magic, version, key length, key hash, key).
 */
function bodyStart(source: Buffer): number {
  const isSimpleCache = source.length > 24 && source.readBigUInt64LE(0) === 0xfcfb6d1ba7725c30n;
  return isSimpleCache ? 24 + source.readUInt32LE(12) : 0;
}

/** The compressed streams that begin with a mark, at any place of `source`. */
export function* unpackStreams(source: Buffer): Generator<View> {
  for (const { how, marks, decode } of formats) {
    for (const mark of marks) {
      for (const at of places(source, mark)) {
        const bytes = attempt(() => decode(source, at));
        if (bytes) yield { how: `${how}@${at}`, bytes };
      }
    }
  }
}

/** What a whole file is once unpacked: formats without a mark, or which must begin where the file does. */
export function* unpackFile(file: Buffer): Generator<View> {
  // Brotli and raw deflate have no mark: only where a body is known to begin.
  const body = file.subarray(bodyStart(file));
  const brotli = attempt(() => zlib.brotliDecompressSync(body, cutBrotli));
  if (brotli) yield { how: 'brotli', bytes: brotli };
  const deflate = attempt(() => zlib.inflateRawSync(body, cut));
  if (deflate) yield { how: 'deflate', bytes: deflate };
  if (file.subarray(0, 8).toString('latin1') === 'mozLz40\0') {
    yield { how: 'mozLz4', bytes: lz4(file.subarray(12)) };
  }
  const framed = snappyFramed(file);
  if (framed) yield { how: 'snappy frames', bytes: framed };
}
