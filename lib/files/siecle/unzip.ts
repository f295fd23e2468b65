import { Inflate } from 'fflate';
import { concat } from '../../bytes/concat';
import { found, type Result, refuse } from '../../refusal';
import { crc32 } from './crc32';
import { type Entry, readDirectory } from './directory';
import { hasOneReading } from './layout';

/** Bytes unpacked, which bounds the time of reading. 3,000 pupils take 3.3 MB, and 8,200 pupils 8.5 MB. */
export const largest = 12_000_000;
/** Packed bytes inflated at a time. They give at most 4 MiB (1 : 1,032), so a ZIP bomb passes the limit by no more. */
const step = 4096;
const localSize = 30;

/**
 * The one file in a ZIP, unpacked and checked by its CRC-32. There must be no other file, because other programs that
 * take this export refuse a second one (DOMAIN E: AE and Pix); a Mac adds some when it packs again. Refuses
 * `siecle-several` (how many), `siecle-no-xml`, `siecle-zip-password`, `siecle-zip-method`, `siecle-too-large`,
 * `siecle-zip-broken`, and `siecle-zip-two-readings` (the target might read something else than we do).
 */
export function unzipOne(bytes: Uint8Array): Result<{ name: string; content: Uint8Array }> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const [entry, ...others] = directory.value.entries.filter(({ name }) => !name.endsWith('/'));
  if (others.length > 0) return refuse('siecle-several', others.length + 1);
  if (!entry || !/\.xml$/i.test(entry.name)) return refuse('siecle-no-xml');
  // Bit 13: the directory itself is encrypted.
  if (entry.flags & 0x2001 || entry.method === 99) return refuse('siecle-zip-password');
  if (entry.method !== 8 && entry.method !== 0) return refuse('siecle-zip-method');

  const packed = packedBytes(bytes, entry);
  if (!packed) return refuse('siecle-zip-broken');
  const content = entry.method === 8 ? inflate(packed) : found(packed);
  if (!content.ok) return content;
  const whole = content.value.length === entry.size && crc32(content.value) === entry.crc;
  if (!whole) return refuse('siecle-zip-broken');
  if (!hasOneReading(bytes, directory.value)) return refuse('siecle-zip-two-readings');
  return found({ name: entry.name, content: content.value });
}

/** The data behind the local header. Its name and extra field may have other lengths than the directory's. */
function packedBytes(bytes: Uint8Array, { offset, packedSize, method }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + localSize > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  if (view.getUint16(offset + 8, true) !== method) return undefined;
  const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  return packed.length === packedSize ? packed : undefined;
}

/** Unpacks, and counts the bytes as they come: the sizes in the headers may be wrong. */
function inflate(packed: Uint8Array): Result<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total <= largest) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && total <= largest; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    return refuse('siecle-zip-broken');
  }
  return total > largest ? refuse('siecle-too-large') : found(concat(chunks));
}
