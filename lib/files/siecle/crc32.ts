const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of `bytes` (APPNOTE 4.4.7), which fflate does not check. */
export function crc32(bytes: Uint8Array): number {
  let value = -1;
  // By index: before the engine has optimised the loop, which one file hardly gives it time for, an iterator takes twice
  // as long.
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] as number)) & 0xff] as number);
  }
  return ~value >>> 0;
}
