import type { Receipt } from './types';

/** Code of the warning of a list that was taken before passwords were reset. */
export const staleWarning = 'stale';

/** True for a file with that warning. */
export function isStale({ warnings }: Pick<Receipt, 'warnings'>): boolean {
  return warnings.some(({ code }) => code === staleWarning);
}
