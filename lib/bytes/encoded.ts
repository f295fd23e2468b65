/** Bytes in a message between contexts. Chromium's messages are JSON, so the bytes are base64, in slices. */
export interface EncodedBytes {
  /** Number of bytes. */
  size: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Base64 of successive slices. */
  chunks: string[];
}

/**
 * Bytes of the largest file that is carried. Chromium's messages have at most 64 MiB of JSON, which is 48 MiB in base64
 * with nothing beside it. An export of 7,000 people has 1.5 MiB.
 */
export const largestFile = 45 * 1024 * 1024;

/** {@link largestFile} in megabytes, for sentences. */
export const largestInWords = String(largestFile / 1024 / 1024);

/** Bytes of a slice: a multiple of 3, and few enough to be the arguments of one call of `String.fromCharCode`. */
const slice = 3 * 8192;

/** SHA-256 of `bytes`, lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Packs `bytes` for a message. */
export async function encodeBytes(bytes: Uint8Array): Promise<EncodedBytes> {
  return { size: bytes.length, sha256: await sha256(bytes), chunks: slicesOf(bytes) };
}

/** `bytes` as one text in base64. {@link joinChunks} decodes it. */
export function toBase64(bytes: Uint8Array): string {
  return slicesOf(bytes).join('');
}

function slicesOf(bytes: Uint8Array): string[] {
  const slices: string[] = [];
  for (let start = 0; start < bytes.length; start += slice) {
    slices.push(btoa(String.fromCharCode(...bytes.subarray(start, start + slice))));
  }
  return slices;
}

/** The bytes of a message. Throws when size or SHA-256 differ from those announced. */
export async function decodeBytes(encoded: EncodedBytes): Promise<Uint8Array> {
  const bytes = joinChunks(encoded.chunks);
  if (bytes.length > encoded.size) throw new Error('More bytes than announced');
  if (bytes.length < encoded.size) throw new Error('Fewer bytes than announced');
  if ((await sha256(bytes)) !== encoded.sha256) throw new Error('Bytes changed on their way');
  return bytes;
}

/** The bytes of all slices, in their order. Throws when a slice is no base64. */
export function joinChunks(chunks: string[]): Uint8Array {
  const parts = chunks.map((chunk) => atob(chunk));
  const bytes = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) bytes[at++] = part.charCodeAt(index);
  }
  return bytes;
}
