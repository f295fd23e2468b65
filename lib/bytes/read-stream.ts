import { concat } from './concat';

/** Thrown when a stream has more bytes than the caller takes. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

interface ReadOptions {
  /** Bytes beyond which {@link TooLarge} is thrown. */
  largest: number;
  /** Called with the number of bytes read so far. */
  onRead?(size: number): void;
}

/**
 * All bytes of a stream. They are read piece by piece, because in Firefox the buffer of `arrayBuffer()` would belong to
 * the page, and a content script may not read it.
 */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  options: ReadOptions,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size > options.largest) {
      await reader.cancel();
      throw new TooLarge();
    }
    options.onRead?.(size);
  }
  return concat(parts);
}
