/**
 * Decoders of raw LZ4 and Snappy blocks that give what they could read when the input is cut or wrong.
 * The npm decoders throw then, and a profile after SIGKILL is full of cut blocks.
 */

/** Collects literals and copies of what was written before. */
class Output {
  #bytes = Buffer.alloc(4096);
  length = 0;

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, this.length + more));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }

  literal(source: Buffer, start: number, length: number): void {
    this.#room(length);
    source.copy(this.#bytes, this.length, start, start + length);
    this.length += Math.min(length, Math.max(0, source.length - start));
  }

  /** False if the copy begins before the beginning, as in wrong data. */
  copy(distance: number, length: number): boolean {
    if (distance === 0 || distance > this.length) return false;
    this.#room(length);
    // Byte by byte: a copy may overlap itself, which repeats a pattern.
    for (let i = 0; i < length; i += 1) {
      this.#bytes[this.length] = this.#bytes[this.length - distance] ?? 0;
      this.length += 1;
    }
    return true;
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
}

const byte = (source: Buffer, at: number): number => source[at] ?? 0;

/** LZ4's long lengths: 15, then bytes that are added until one is not 255. */
function longLength(source: Buffer, at: number, start: number): [length: number, next: number] {
  if (start < 15) return [start, at];
  let length = start;
  let next = at;
  for (;;) {
    const more = byte(source, next);
    next += 1;
    length += more;
    if (more !== 255) return [length, next];
  }
}

/** Decodes an LZ4 block (no frame). */
export function lz4(source: Buffer): Buffer {
  const output = new Output();
  let at = 0;
  while (at < source.length) {
    const token = byte(source, at);
    const [literals, literalsAt] = longLength(source, at + 1, token >> 4);
    output.literal(source, literalsAt, literals);
    at = literalsAt + literals;
    if (at + 2 > source.length) break;
    const distance = source.readUInt16LE(at);
    const [copied, next] = longLength(source, at + 2, token & 15);
    if (!output.copy(distance, copied + 4)) break;
    at = next;
  }
  return output.done();
}

/** Reads an unsigned LEB128 number, as Snappy and LevelDB write lengths. */
export function varint(source: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  let at = start;
  for (let shift = 0; shift < 35; shift += 7) {
    const part = byte(source, at);
    at += 1;
    value += (part & 127) * 2 ** shift;
    if (part < 128) break;
  }
  return [value, at];
}

/** Decodes a raw Snappy block; undefined if `source` can't be one. */
export function snappy(source: Buffer): Buffer | undefined {
  const [expected, start] = varint(source, 0);
  // Snappy makes at best 64 bytes of 3: a larger promise is not Snappy.
  if (expected === 0 || expected > source.length * 22 + 64) return undefined;
  const output = new Output();
  let at = start;
  while (at < source.length && output.length < expected) {
    const tag = byte(source, at);
    const kind = tag & 3;
    const size = tag >> 2;
    at += 1;
    if (kind === 0) {
      const extra = size < 60 ? 0 : size - 59;
      if (at + extra > source.length) break;
      const length = 1 + (extra === 0 ? size : source.readUIntLE(at, extra));
      output.literal(source, at + extra, length);
      at += extra + length;
      continue;
    }
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (at + width > source.length) break;
    const near = kind === 1;
    const distance = near ? ((tag >> 5) << 8) | byte(source, at) : source.readUIntLE(at, width);
    if (!output.copy(distance, near ? 4 + (size & 7) : 1 + size)) break;
    at += width;
  }
  return output.length > 0 ? output.done() : undefined;
}

const frameMark = Buffer.from('ff060000734e61507059', 'hex');

/** Decodes Snappy's framed format where it begins in `source`. */
export function snappyFramed(source: Buffer): Buffer | undefined {
  const start = source.indexOf(frameMark);
  if (start < 0) return undefined;
  const parts: Buffer[] = [];
  let at = start + frameMark.length;
  while (at + 4 <= source.length) {
    const kind = byte(source, at);
    const length = source.readUIntLE(at + 1, 3);
    const data = source.subarray(at + 8, at + 4 + length);
    if (kind === 0) parts.push(snappy(data) ?? Buffer.alloc(0));
    if (kind === 1) parts.push(data);
    if (kind > 1 && kind < 0x80) break;
    at += 4 + length;
  }
  return Buffer.concat(parts);
}
