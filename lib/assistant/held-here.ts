import type { FoundPage } from '../sites/contract';
import { t } from '../text/t';
import type { Receipt } from '../vault/types';
import type { Background } from './background';
import type { Address } from './role';

/** The files held that were taken on the site of the page at `location`, of the school shown. */
export async function heldFrom(
  found: FoundPage,
  { origin }: Address,
  background: Background,
): Promise<Receipt[]> {
  const files = await background.ask('held/list');
  return files.filter(({ source }) => source.origin === origin && source.school === (found.school ?? ''));
}

/** What to say when a file that was shown is no longer held: its time is over; or it was delivered, erased or lost. */
export function lossOf(former: readonly Receipt[], held: readonly Receipt[]): string | undefined {
  const lost = former.find(({ id, kind }) => !held.some((file) => file.id === id || file.kind === kind));
  return lost && t(lost.expiresAt <= Date.now() ? 'file_expired' : 'file_lost');
}
