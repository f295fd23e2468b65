/**
 * First year of the school year that `now` belongs to. August already counts as the new year: SIECLE opens it in the
 * summer holidays, and schools take its exports for the first day of term.
 */
export function schoolYear(now: Date): number {
  return now.getMonth() >= 7 ? now.getFullYear() : now.getFullYear() - 1;
}
