import { found, type Result, refuse } from '../../refusal';

/** One file of a ZIP as the central directory describes it. Nothing here is trusted before it is checked. */
export interface Entry {
  name: string;
  rawName: Uint8Array;
  /** Its extra fields. */
  extra: Uint8Array;
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

export interface Directory {
  /** Files and folders. */
  entries: Entry[];
  /** Where the directory begins. */
  start: number;
}

const endSize = 22;
const recordSize = 46;

/**
 * The files and folders of a ZIP (PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16). Refuses `siecle-zip-broken` where there is
 * no directory, or where its numbers contradict each other. A file that was cut short has no directory, which stands
 * last. A ZIP64, which no school needs, is refused too.
 */
export function readDirectory(bytes: Uint8Array): Result<Directory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return refuse('siecle-zip-broken');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  // The archive is on one disk, and the directory is as long as announced.
  const isOne = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isOne || start + view.getUint32(end + 12, true) !== end) return refuse('siecle-zip-broken');
  let at = start;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + recordSize > end || view.getUint32(at, true) !== 0x02014b50) return refuse('siecle-zip-broken');
    const nameEnd = at + recordSize + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + recordSize, nameEnd);
    entries.push({
      // A name in CP437 gets wrong accents here. That does no harm: only the ending is looked at.
      name: new TextDecoder().decode(rawName),
      rawName,
      extra: bytes.subarray(nameEnd, extraEnd),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return at === end ? found({ entries, start }) : refuse('siecle-zip-broken');
}

/** Where the end record begins. Its comment must end with the file. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    // Some readers take the last bytes that look like an end record. Where those stand inside a comment, other readers
    // see another archive: refuse.
    if (view.getUint32(at, true) === 0x06054b50)
      return view.getUint16(at + 20, true) === last - at ? at : undefined;
  }
  return undefined;
}
