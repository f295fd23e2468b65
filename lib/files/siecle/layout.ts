import type { Directory, Entry } from './directory';

const localSize = 30;
/** Flags that do not change what is read: the compression level, sizes written behind the data, names in UTF-8. */
const plainFlags = 0b1000_0000_1110;
const sizesBehind = 0b1000;
/** Extra fields that give another name or other sizes: Info-ZIP's Unicode path, ZIP64 (APPNOTE 4.5 and 4.6.9). */
const secondWords = [0x7075, 0x0001];

/**
 * True when every program reads the same from the ZIP. Some programs believe the directory, others the local headers. So
 * both must give the same names and figures, and the files must follow one another from the first byte to the directory
 * with nothing between them.
 */
export function hasOneReading(bytes: Uint8Array, { entries, start }: Directory): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (entry.offset !== at || !hasSafeName(entry) || hasSecondWord(entry.extra)) return false;
    const end = endOf(bytes, view, entry);
    if (end === undefined) return false;
    at = end;
  }
  return at === start;
}

/** The offset behind the file's data. Undefined where the local header contradicts the directory. */
function endOf(bytes: Uint8Array, view: DataView, entry: Entry): number | undefined {
  const { offset, flags, method, crc, packedSize, size, rawName } = entry;
  if (offset + localSize > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return undefined;
  const nameEnd = offset + localSize + view.getUint16(offset + 26, true);
  const dataStart = nameEnd + view.getUint16(offset + 28, true);
  const name = bytes.subarray(offset + localSize, nameEnd);
  const isSame =
    flags === view.getUint16(offset + 6, true) &&
    method === view.getUint16(offset + 8, true) &&
    name.length === rawName.length &&
    name.every((byte, index) => byte === rawName[index]);
  if (!isSame || (flags & ~plainFlags) !== 0 || hasSecondWord(bytes.subarray(nameEnd, dataStart)))
    return undefined;

  const figures = [crc, packedSize, size];
  const figuresAt = (at: number) =>
    at + 12 <= bytes.length &&
    figures.every((figure, index) => view.getUint32(at + 4 * index, true) === figure);
  const dataEnd = dataStart + packedSize;
  if (!(flags & sizesBehind)) return figuresAt(offset + 14) ? dataEnd : undefined;
  // The local header then holds zeros, and the figures follow the data, with or without a signature (APPNOTE 4.3.9).
  const unsaid = [14, 18, 22].every((field) => view.getUint32(offset + field, true) === 0);
  if (!unsaid && !figuresAt(offset + 14)) return undefined;
  const signed = dataEnd + 4 <= bytes.length && view.getUint32(dataEnd, true) === 0x08074b50;
  if (signed && figuresAt(dataEnd + 4)) return dataEnd + 16;
  return figuresAt(dataEnd) ? dataEnd + 12 : undefined;
}

/** True for a name that unpacks inside the chosen folder. */
function hasSafeName({ name }: Entry): boolean {
  return !/[\\:\0]|^\/|(^|\/)\.\.(\/|$)/.test(name);
}

/** True when an extra field gives another name or other sizes. A field has two bytes of id and two of length (4.5.1). */
function hasSecondWord(extra: Uint8Array): boolean {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (secondWords.includes(view.getUint16(at, true))) return true;
  }
  return false;
}
