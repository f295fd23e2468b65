import { type Refused, refuse } from '../../refusal';
import { largest } from './unzip';

/**
 * Refuses what is no ZIP, by the first bytes: `siecle-empty`, `siecle-html` (a page: the session had expired),
 * `siecle-not-zipped` (the XML alone, which Éléa does not take, DOMAIN C), `siecle-not-zip`. Refuses `siecle-too-large`.
 */
export function refuseForeign(bytes: Uint8Array): Refused | undefined {
  if (bytes.length === 0) return refuse('siecle-empty');
  // XML of the largest size allowed makes a smaller ZIP.
  if (bytes.length > largest) return refuse('siecle-too-large');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return undefined;
  if (/<(!doctype html|html|head|body|script)\b/i.test(start)) return refuse('siecle-html');
  const wide = start.replaceAll('\0', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return refuse(/^\s*<(\?xml|BEE_)/.test(wide) ? 'siecle-not-zipped' : 'siecle-not-zip');
}
