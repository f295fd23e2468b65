import { largestFile, largestInWords } from '../../bytes/encoded';
import { readStream, TooLarge } from '../../bytes/read-stream';
import type { Refusal } from '../../refusal';
import type { CapturedRequest } from './captured';

/** Bytes of a web page beyond which its words are not read: it is no export, whatever it says. */
const longestPage = 1024 * 1024;

export type Fetched = { ok: true; bytes: Uint8Array; name?: string } | { ok: false; refusal: Refusal };

/** A request of the page's, to be made again in memory. */
export type ExportRequest = Exclude<CapturedRequest, { how: 'bytes' | 'too-large' }>;

interface FetchOptions {
  /** Origin of the page whose request it is: nothing is asked of another one. */
  origin: string;
  /**
   * Whether the browser keeps what is fetched here inside the page's origin when the answer is a redirect. It does so
   * in the page. In Firefox's background `mode: 'same-origin'` means every site that the extension may reach (tried:
   * a 307 took body and cookies, `SameSite=Strict` included, to another one), and where a redirect leads can't be
   * read before it is followed. So none is followed there.
   */
  followsRedirects: boolean;
  signal: AbortSignal;
  /** Called with 0 to 1, or undefined while the size is not known. */
  onProgress(value: number | undefined): void;
}

/**
 * Takes a same-origin export with the person's session, in memory: nothing of it enters the HTTP cache. Answers
 * that are no file come back as a refusal, in place of an exception; only the signal's abort is thrown.
 */
export async function fetchExport(request: ExportRequest, options: FetchOptions): Promise<Fetched> {
  try {
    if (!isOf(options.origin, request.url)) return refuse('unexpected-request');
    const response = await (request.how === 'get' ? get(request.url, options) : post(request, options));
    if (!response) return refuse('redirected-elsewhere');
    if (response.type === 'opaqueredirect') return refuse('redirected');
    // Whatever the browser has followed: what comes from elsewhere is not this page's file.
    if (!isOf(options.origin, response.url)) return refuse('redirected-elsewhere');
    if (response.status === 401 || response.status === 403) return refuse(`http-${response.status}`);
    if (!response.ok) return refuse('http', String(response.status));
    if (response.headers.get('Content-Type')?.includes('text/html'))
      return refuse(webPage(await readPage(response)));
    return await readAll(response, options);
  } catch (error) {
    options.signal.throwIfAborted();
    return error instanceof TooLarge ? refuse('too-large', largestInWords) : refuse('network');
  }
}

function isOf(origin: string, url: string): boolean {
  return URL.parse(url)?.origin === origin;
}

/** The answer, after redirects inside the origin only; undefined when it redirects elsewhere. */
async function get(url: string, { signal, followsRedirects }: FetchOptions): Promise<Response | undefined> {
  const init: RequestInit = { credentials: 'include', cache: 'no-store', signal };
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.type !== 'opaqueredirect' || !followsRedirects) return response;
  try {
    return await fetch(url, { ...init, mode: 'same-origin', redirect: 'follow' });
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/** A form may carry a token that serves once, so it is sent once, and followed inside the origin only. */
function post(
  { url, fields, enctype }: ExportRequest & { how: 'post' },
  { signal, followsRedirects }: FetchOptions,
): Promise<Response> {
  const body = enctype === 'multipart/form-data' ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  const redirect = followsRedirects ? 'follow' : 'manual';
  const init: RequestInit = { credentials: 'include', cache: 'no-store', mode: 'same-origin', redirect };
  return fetch(url, { ...init, method: 'POST', body, signal });
}

/** The words of an answer that is a web page; none of one that is too long to be read. */
async function readPage({ body }: Response): Promise<string> {
  try {
    return new TextDecoder().decode(body ? await readStream(body, { largest: longestPage }) : undefined);
  } catch (error) {
    if (error instanceof TooLarge) return '';
    throw error;
  }
}

/** The name that the server gives the file, without any folder. */
function nameOf(response: Response): string | undefined {
  const header = response.headers.get('Content-Disposition') ?? '';
  const name = /filename="([^"]+)"/i.exec(header)?.[1] ?? /filename=([^;\s]+)/i.exec(header)?.[1];
  return name?.split(/[\\/]/).at(-1)?.slice(0, 100);
}

async function readAll(response: Response, { onProgress }: FetchOptions): Promise<Fetched> {
  const name = nameOf(response);
  if (!response.body) return { ok: true, bytes: new Uint8Array(), name };
  // The length of a compressed answer says nothing of what comes out.
  const announced = response.headers.has('Content-Encoding')
    ? 0
    : Number(response.headers.get('Content-Length'));
  if (announced > largestFile) {
    await response.body.cancel();
    throw new TooLarge();
  }
  const bytes = await readStream(response.body, {
    largest: largestFile,
    onRead: (size) => onProgress(announced ? Math.min(1, size / announced) : undefined),
  });
  if (bytes.length < announced) return refuse('short', String(bytes.length), String(announced));
  return { ok: true, bytes, name };
}

/**
 * Login pages and second-factor pages both come as HTML with status 200; the words tell them apart. Behind ARENA the
 * login itself asks for the OTP key: there a page that says that the session is over is believed.
 */
function webPage(text: string): string {
  if (/session[^<.]{0,30}expir/i.test(text)) return 'html';
  return /\b(mfa|otp|code de v[ée]rification|double authentification|validation en deux)/i.test(text)
    ? 'mfa'
    : 'html';
}

function refuse(code: string, ...details: string[]): Fetched {
  return { ok: false, refusal: { code, details } };
}
