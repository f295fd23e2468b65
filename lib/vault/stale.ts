import type { Receipt } from './types';

/** The warning of a list taken before passwords were reset. */
export const stale = 'stale';

/** True for a file with that warning. */
export function isStale({ warnings }: Pick<Receipt, 'warnings'>): boolean {
  return warnings.some(({ code }) => code === stale);
}
