/**
 * First year of the school year that `now` belongs to. SIECLE opens the new year in the summer holidays, and its
 * exports are taken for the first day of term: August already counts as the new one.
 */
export function schoolYear(now: Date): number {
  return now.getMonth() >= 7 ? now.getFullYear() : now.getFullYear() - 1;
}
