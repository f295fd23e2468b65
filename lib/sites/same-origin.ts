import type { CapturedRequest } from '../page/capture/captured';
import type { Refusal } from '../refusal';

/**
 * Refuses what goes to another origin than the page's. For sites where a form's address tells no more: whose file it
 * is, and of what, its content tells.
 */
export function refuseElsewhere(request: CapturedRequest, page: URL): Refusal | undefined {
  const own = URL.parse(request.url.replace(/^blob:/, ''))?.origin === page.origin;
  return own ? undefined : { code: 'unexpected-request', details: [] };
}
