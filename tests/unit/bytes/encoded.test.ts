import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes, encodeBytes, sha256 } from '../../../lib/bytes/encoded';

/** What Chromium does to a message. */
const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('bytes in a message', () => {
  test('come out as they went in, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100_000 }), async (bytes) => {
        expect(await decodeBytes(asJson(await encodeBytes(bytes)))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  test.each([0, 1, 2, 24_575, 24_576, 24_577, 3_000_000])(
    'come out whole at a length of %i',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
      const encoded = await encodeBytes(bytes);
      expect(encoded.size).toBe(length);
      expect(Buffer.from(await decodeBytes(encoded)).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  test('are refused when anything of them changed on the way', async () => {
    const encoded = await encodeBytes(new TextEncoder().encode('"Id";"Nom"\n'));
    const [chunk = ''] = encoded.chunks;
    await expect(decodeBytes({ ...encoded, chunks: [chunk, chunk] })).rejects.toThrow('More bytes');
    await expect(decodeBytes({ ...encoded, chunks: [] })).rejects.toThrow('Fewer bytes');
    await expect(decodeBytes({ ...encoded, size: 4 })).rejects.toThrow('More bytes');
    const other = btoa(atob(chunk).replace('Nom', 'nom'));
    await expect(decodeBytes({ ...encoded, chunks: [other] })).rejects.toThrow('changed');
    await expect(decodeBytes({ ...encoded, sha256: '0'.repeat(64) })).rejects.toThrow('changed');
  });

  test('have the SHA-256 that everybody computes', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
