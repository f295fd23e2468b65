import { found, type Result, refuse } from '../../refusal';

/** One file of a ZIP, as its central directory tells: nothing of it is trusted before it is checked. */
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
  /** Folders among them. */
  entries: Entry[];
  /** Where the directory begins. */
  start: number;
}

const endSize = 22;
const recordSize = 46;

/**
 * The files and folders of a ZIP (PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16). Refuses `siecle-zip-broken` where
 * there is no directory (a file cut short has none: it stands last) or one that does not hold together; a ZIP64, which
 * no school needs, counts as such.
 */
export function readDirectory(bytes: Uint8Array): Result<Directory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return refuse('siecle-zip-broken');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  // One disk, which holds them all, and a directory as long as it says.
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
      // Only its end and its letters count; a name in CP437 may come out odd.
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

/** Where the end record begins: the last one, whose comment must end with the file. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    // Some readers take the last that looks like one, whatever its comment: one in a comment is none for us either.
    if (view.getUint32(at, true) === 0x06054b50)
      return view.getUint16(at + 20, true) === last - at ? at : undefined;
  }
  return undefined;
}
