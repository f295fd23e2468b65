import { concat } from './concat';

/** Thrown when a stream brings more than is reasonable. */
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
 * All bytes of a stream. Piece by piece and never by `arrayBuffer()`: in Firefox that buffer would belong to the
 * page, and a content script may not touch it.
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
