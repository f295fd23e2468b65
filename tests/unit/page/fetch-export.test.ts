import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Refusal } from '../../../lib/files/types';
import { fetchExport } from '../../../lib/page/fetch-export';
import { readStream, TooLarge } from '../../../lib/page/read-stream';

const url = 'https://ent.iledefrance.fr/directory/export/users?format=csv';
const file = new TextEncoder().encode('\ufeff"Id";"Nom"\n"1";"Iris"\n');
const answers: (Response | Error)[] = [];
const fetching = vi.fn(async (_url: string, init: RequestInit) => {
  init.signal?.throwIfAborted();
  const answer = answers.shift() ?? expect.fail('one fetch too many');
  if (answer instanceof Error) throw answer;
  return answer;
});

beforeEach(() => {
  answers.length = 0;
  fetching.mockClear();
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => vi.unstubAllGlobals());

function answer(
  body: BodyInit | null,
  { type = 'application/csv', ...init }: ResponseInit & { type?: string } = {},
) {
  const headers = { 'Content-Type': type, ...(init.headers as Record<string, string>) };
  return new Response(body, { ...init, headers });
}

/** A redirect as the browser shows it to who asked to follow none. */
const redirect = () => Object.defineProperty(answer(null), 'type', { value: 'opaqueredirect' });

async function take(signal = new AbortController().signal) {
  const progress: (number | undefined)[] = [];
  const fetched = await fetchExport(
    { how: 'get', url },
    { signal, onProgress: (value) => progress.push(value) },
  );
  const { bytes, refusal } = { bytes: undefined, refusal: undefined, ...fetched };
  return { progress, bytes, ...(refusal as Refusal | undefined) };
}

describe('an export', () => {
  test('is taken as it is, its mark of UTF-8 included, with the session and past every cache', async () => {
    answers.push(answer(file));
    expect((await take()).bytes).toEqual(file);
    expect(fetching).toHaveBeenCalledExactlyOnceWith(
      url,
      expect.objectContaining({
        credentials: 'include',
        cache: 'no-store',
        redirect: 'manual',
      }),
    );
  });

  test('tells how far it is, where its length is known', async () => {
    answers.push(answer(file, { headers: { 'Content-Length': String(file.length * 2) } }));
    expect((await take()).progress).toEqual([0.5]);
    answers.push(answer(file));
    expect((await take()).progress).toEqual([undefined]);
  });

  test('is short when less comes than was announced', async () => {
    answers.push(answer(file, { headers: { 'Content-Length': '999' } }));
    expect(await take()).toMatchObject({ code: 'short', details: [String(file.length), '999'] });
  });

  test('may be longer than announced when it was packed on its way', async () => {
    answers.push(answer(file, { headers: { 'Content-Length': '9', 'Content-Encoding': 'gzip' } }));
    expect((await take()).bytes).toEqual(file);
  });

  test('that is empty is taken: whoever reads it refuses it', async () => {
    answers.push(answer(null));
    expect((await take()).bytes).toEqual(new Uint8Array());
  });
});

describe('an answer that is none', () => {
  test.each<[string, Response | Error, string]>([
    ['401', answer('', { status: 401 }), 'http-401'],
    ['403', answer('', { status: 403 }), 'http-403'],
    ['500', answer('', { status: 500 }), 'http'],
    ['a log-in page', answer('<form>Mot de passe</form>', { type: 'text/html; charset=utf-8' }), 'html'],
    ['a page for the second factor', answer('<h1>Code de vérification</h1>', { type: 'text/html' }), 'mfa'],
    ['a cut', new TypeError('Failed to fetch'), 'network'],
  ])('is told by %s', async (_, given, code) => {
    answers.push(given);
    expect(await take()).toMatchObject({ code });
  });

  test('is told by a cut in the middle', async () => {
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(file.slice(0, 9)),
      pull: (stream) => stream.error(new TypeError('network error')),
    });
    answers.push(answer(body));
    expect(await take()).toMatchObject({ code: 'network' });
  });

  test('is followed inside the origin, and refused as what it then is', async () => {
    answers.push(redirect(), answer('<form>Mot de passe</form>', { type: 'text/html' }));
    expect(await take()).toMatchObject({ code: 'html' });
    expect(fetching).toHaveBeenLastCalledWith(
      url,
      expect.objectContaining({
        mode: 'same-origin',
        redirect: 'follow',
      }),
    );
  });

  test('is not followed to another origin', async () => {
    answers.push(redirect(), new TypeError('Failed to fetch'));
    expect(await take()).toMatchObject({ code: 'redirected-elsewhere' });
  });

  test('is thrown only when the person gave up', async () => {
    const abort = new AbortController();
    abort.abort('assez');
    await expect(take(abort.signal)).rejects.toBe('assez');
  });
});

describe('a stream', () => {
  const pieces = (...sizes: number[]) =>
    new ReadableStream<Uint8Array>({
      start: (stream) => {
        for (const size of sizes) stream.enqueue(new Uint8Array(size).fill(size));
        stream.close();
      },
    });

  test('is read piece by piece into one', async () => {
    const sizes: number[] = [];
    const bytes = await readStream(pieces(1, 2, 3), { largest: 6, onRead: (size) => sizes.push(size) });
    expect([...bytes]).toEqual([1, 2, 2, 3, 3, 3]);
    expect(sizes).toEqual([1, 3, 6]);
  });

  test('is left as soon as it brings more than is reasonable', async () => {
    const stream = pieces(4, 4, 4);
    await expect(readStream(stream, { largest: 7 })).rejects.toBeInstanceOf(TooLarge);
    expect(stream.locked).toBe(true);
  });
});
