import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { largestFile } from '../../../../lib/bytes/encoded';
import { readStream, TooLarge } from '../../../../lib/bytes/read-stream';
import { type ExportRequest, fetchExport } from '../../../../lib/page/capture/fetch-export';
import type { Refusal } from '../../../../lib/refusal';

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
  return from(url, new Response(body, { ...init, headers }));
}

/** An answer as browsers give it when it came, after any redirects, from `address`. */
const from = (address: string, response: Response) =>
  Object.defineProperty(response, 'url', { value: address });

/** A redirect as the browser shows it to who asked to follow none. */
const redirect = () => Object.defineProperty(answer(null), 'type', { value: 'opaqueredirect' });

const get: ExportRequest = { how: 'get', url };
const post: ExportRequest = { how: 'post', url, fields: [['jeton', '1']], enctype: '' };

interface Circumstances {
  signal?: AbortSignal;
  request?: ExportRequest;
  followsRedirects?: boolean;
}

async function take(circumstances: Circumstances = {}) {
  const { signal = new AbortController().signal, request = get, followsRedirects = true } = circumstances;
  const progress: (number | undefined)[] = [];
  const { origin } = new URL('https://ent.iledefrance.fr/admin');
  const fetched = await fetchExport(request, {
    origin,
    followsRedirects,
    signal,
    onProgress: (value) => progress.push(value),
  });
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
    await expect(take({ signal: abort.signal })).rejects.toBe('assez');
  });
});

describe('a request', () => {
  const elsewhere = [
    'https://ent77.seine-et-marne.fr/export',
    'https://ent.iledefrance.fr:8443/export',
    'http://ent.iledefrance.fr/export',
    'nulle part',
  ];
  const requests = elsewhere.flatMap((address): ExportRequest[] => [
    { ...get, url: address },
    { ...post, url: address },
  ]);

  test.each(requests)('by $how to $url is not made: it is not of the page', async (request) => {
    for (const followsRedirects of [true, false])
      expect(await take({ request, followsRedirects })).toMatchObject({ code: 'unexpected-request' });
    expect(fetching).not.toHaveBeenCalled();
  });

  test.each([get, post])('by $how is made once where redirects must not be followed', async (request) => {
    answers.push(redirect());
    expect(await take({ request, followsRedirects: false })).toMatchObject({ code: 'redirected' });
    expect(fetching).toHaveBeenCalledExactlyOnceWith(url, expect.objectContaining({ redirect: 'manual' }));
  });

  test.each([get, post])('by $how is worth nothing where the answer came from elsewhere', async (request) => {
    for (const address of [...elsewhere, '']) {
      answers.push(from(address, new Response(file)));
      expect(await take({ request })).toMatchObject({ code: 'redirected-elsewhere' });
    }
  });
});

describe('what is too large', () => {
  /** Megabytes without end; counts those asked for. */
  const endless = (asked = { for: 0 }) =>
    new ReadableStream<Uint8Array>({
      pull: (stream) => {
        asked.for += 1;
        stream.enqueue(new Uint8Array(1024 * 1024));
      },
    });

  test('is not read where its length is told before', async () => {
    const asked = { for: 0 };
    answers.push(answer(endless(asked), { headers: { 'Content-Length': String(largestFile + 1) } }));
    expect(await take()).toMatchObject({ code: 'too-large', details: ['45'] });
    expect(asked.for).toBeLessThan(3);
  });

  test('is read no further than what can be carried where it is not', async () => {
    const asked = { for: 0 };
    answers.push(answer(endless(asked)));
    expect(await take()).toMatchObject({ code: 'too-large', details: ['45'] });
    expect(asked.for).toBeLessThan(49);
  });

  test('is a web page all the same when it is one, of which little is read', async () => {
    const asked = { for: 0 };
    answers.push(answer(endless(asked), { type: 'text/html' }));
    expect(await take()).toMatchObject({ code: 'html' });
    expect(asked.for).toBeLessThan(5);
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
