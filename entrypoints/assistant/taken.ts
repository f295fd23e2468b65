import { sendMessage } from '../../lib/messages';
import type { FoundPage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';

/** The files held that were taken on this page's site, of the school shown. */
export async function heldFrom(found: FoundPage): Promise<Receipt[]> {
  const files = await sendMessage('held/list', undefined);
  return files.filter(
    ({ source }) => source.origin === location.origin && source.school === (found.school ?? ''),
  );
}

/** What to say when a file that was shown is no longer held: its time is over; or it was delivered, erased or lost. */
export function lossOf(former: readonly Receipt[], held: readonly Receipt[]): string | undefined {
  const lost = former.find(({ id, kind }) => !held.some((file) => file.id === id || file.kind === kind));
  return lost && t(lost.expiresAt <= Date.now() ? 'file_expired' : 'file_lost');
}
