import { delay, redirect, send, sendHtml, sendJson, type Visit } from '../server/visit';
import type { EntFailure } from './control';
import { loginPage, mfaPage } from './pages';

/**
 * Answers an export request wrongly, in the way asked.
 * @returns the bytes of the file that were sent; undefined when the answer is no file at all.
 */
export async function answerWrongly(
  visit: Visit,
  failure: EntFailure,
  file: Buffer,
  headers: Record<string, string>,
): Promise<Buffer | undefined> {
  switch (failure) {
    case 'expired-200':
      sendHtml(visit, loginPage);
      return;
    case 'mfa':
      sendHtml(visit, mfaPage);
      return;
    case 'expired-redirect':
      redirect(visit, '/auth/login');
      return;
    case 'redirect-elsewhere':
      redirect(visit, 'https://cas.autre-domaine.fr/');
      return;
    case 401:
    case 403:
    case 500:
      sendJson(visit, { error: failure === 500 ? 'internal.error' : 'unauthorized' }, { status: failure });
      return;
    case 'json':
      sendJson(visit, [{ id: '1', displayName: 'Exemple' }]);
      return;
    case 'empty':
    case 'header-only': {
      const part = failure === 'empty' ? Buffer.alloc(0) : file.subarray(0, file.indexOf('\n') + 1);
      send(visit, 200, headers['Content-Type'] ?? '', part, headers);
      return part;
    }
    default:
      return sendCut(visit, failure, file, headers);
  }
}

type Cut = 'cut-character' | 'cut-record' | 'cut-line' | 'short' | 'network-cut';

async function sendCut(
  visit: Visit,
  cut: Cut,
  file: Buffer,
  headers: Record<string, string>,
): Promise<Buffer> {
  const part = file.subarray(0, cutAt(file, cut));
  // Without a Content-Length node sends chunks: a cut that ends properly leaves no trace in the transport.
  visit.answer.writeHead(200, cut === 'short' ? { ...headers, 'Content-Length': file.length } : headers);
  visit.answer.write(part);
  if (cut.startsWith('cut-')) {
    visit.answer.end();
    return part;
  }
  // Lets the bytes leave before the connection breaks, so that the browser has a part in hand.
  await delay(100);
  visit.answer.destroy();
  return part;
}

/** Where, past the middle of the file, a cut of this kind falls. */
function cutAt(file: Buffer, cut: Cut): number {
  const lineEnd = file.indexOf('\n', Math.floor(file.length * 0.6)) + 1;
  if (cut === 'cut-line' || cut === 'short') return lineEnd;
  if (cut === 'cut-character') {
    // Just after the first byte of a character of several bytes.
    for (let index = lineEnd; index < file.length; index += 1)
      if ((file[index] ?? 0) >= 0xc0) return index + 1;
  }
  return file.indexOf('";"', lineEnd + 12) + 3;
}
