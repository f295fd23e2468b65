import type { Refusal } from '../files/types';
import { readStream, TooLarge } from './read-stream';

/** Larger answers are no account export: 7,000 people make about 1.5 MB. */
const largest = 50 * 1024 * 1024;

export type Fetched = { ok: true; bytes: Uint8Array } | { ok: false; refusal: Refusal };

interface FetchOptions {
  signal: AbortSignal;
  /** Called with 0 to 1, or undefined while the size is not known. */
  onProgress(value: number | undefined): void;
}

/**
 * Takes a same-origin export with the person's session, in memory: nothing of it enters the HTTP cache. Answers
 * that are no file come back as a refusal, in place of an exception; only the signal's abort is thrown.
 */
export async function fetchExport(url: string, options: FetchOptions): Promise<Fetched> {
  try {
    const response = await follow(url, options.signal);
    if (!response) return refuse('redirected-elsewhere');
    if (response.status === 401 || response.status === 403) return refuse(`http-${response.status}`);
    if (!response.ok) return refuse('http', String(response.status));
    if (response.headers.get('Content-Type')?.includes('text/html'))
      return refuse(webPage(await response.text()));
    return await readAll(response, options);
  } catch (error) {
    options.signal.throwIfAborted();
    return refuse(error instanceof TooLarge ? 'too-large' : 'network');
  }
}

/** The answer, after redirects inside the origin only; undefined when it redirects elsewhere. */
async function follow(url: string, signal: AbortSignal): Promise<Response | undefined> {
  const init: RequestInit = { credentials: 'include', cache: 'no-store', signal };
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.type !== 'opaqueredirect') return response;
  try {
    return await fetch(url, { ...init, mode: 'same-origin', redirect: 'follow' });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function readAll(response: Response, { onProgress }: FetchOptions): Promise<Fetched> {
  if (!response.body) return { ok: true, bytes: new Uint8Array() };
  // The length of a compressed answer says nothing of what comes out.
  const announced = response.headers.has('Content-Encoding')
    ? 0
    : Number(response.headers.get('Content-Length'));
  const bytes = await readStream(response.body, {
    largest,
    onRead: (size) => onProgress(announced ? Math.min(1, size / announced) : undefined),
  });
  if (bytes.length < announced) return refuse('short', String(bytes.length), String(announced));
  return { ok: true, bytes };
}

/** Login pages and second-factor pages both come as HTML with status 200; the words tell them apart. */
function webPage(text: string): string {
  return /\b(mfa|otp|code de v[ée]rification|double authentification|validation en deux)/i.test(text)
    ? 'mfa'
    : 'html';
}

function refuse(code: string, ...details: string[]): Fetched {
  return { ok: false, refusal: { code, details } };
}
