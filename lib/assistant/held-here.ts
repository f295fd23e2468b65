import { sendMessage } from '../messages/send';
import type { FoundPage } from '../sites/contract';
import { t } from '../text/t';
import type { Receipt } from '../vault/types';

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
