import { found, type Result, refuse } from '../ent-export/result';

/** One file of a ZIP, as its central directory tells: nothing of it is trusted before it is checked. */
export interface Entry {
  name: string;
  /** General purpose flags: bit 0 says encrypted. */
  flags: number;
  /** 0 stored, 8 deflated, 99 encrypted by AES. */
  method: number;
  /** CRC-32 of the unpacked bytes. */
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const endSize = 22;
const recordSize = 46;

/**
 * The files of a ZIP (PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16), without its folders. Refuses `siecle-zip-broken` where
 * there is no directory (a file cut short has none: it stands last) or one that does not hold together; a ZIP64, which
 * no school needs, counts as such.
 */
export function readDirectory(bytes: Uint8Array): Result<Entry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return refuse('siecle-zip-broken');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + recordSize > end || view.getUint32(at, true) !== 0x02014b50) return refuse('siecle-zip-broken');
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      // Only its end and its letters count; a name in CP437 may come out odd.
      name: new TextDecoder().decode(bytes.subarray(at + recordSize, at + recordSize + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += recordSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? found(entries) : refuse('siecle-zip-broken');
}

/** Where the end record begins: the last one whose comment ends with the file. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    const ends = view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === last - at;
    if (ends) return at;
  }
  return undefined;
}
