/** French order; accents and case ignored, numbers as numbers: « 6EME 2 » comes before « 6EME 10 ». */
export const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** For each row, the place of its value among the different values, from 0. Equal values share a place. */
export interface Ranks {
  places: Uint32Array;
  /** How many places there are. */
  count: number;
}

/**
 * Ranks by {@link collator}, without regard to white space at the ends. Empty values come last, as in a spreadsheet. Only
 * the different values are compared, which are far fewer than 100,000 rows.
 */
export function rankTexts(values: readonly string[]): Ranks {
  const idOf = new Map<string, number>();
  const places = new Uint32Array(values.length);
  values.forEach((value, row) => {
    const text = value.trim();
    const id = idOf.get(text) ?? idOf.size;
    if (id === idOf.size) idOf.set(text, id);
    places[row] = id;
  });
  const sorted = [...idOf.keys()].sort(byCollation);
  const placeOf = new Uint32Array(sorted.length);
  let place = 0;
  sorted.forEach((value, index) => {
    if (index > 0 && byCollation(sorted[index - 1] as string, value) !== 0) place++;
    placeOf[idOf.get(value) as number] = place;
  });
  places.forEach((id, row) => {
    places[row] = placeOf[id] as number;
  });
  return { places, count: place + 1 };
}

/** Ranks by `order`, which lists the values from first to last. */
export function rankBy<T>(values: readonly T[], order: readonly T[]): Ranks {
  const placeOf = new Map(order.map((value, place) => [value, place]));
  const places = Uint32Array.from(values, (value) => placeOf.get(value) ?? order.length);
  return { places, count: order.length + 1 };
}

/** A new array of the same rows, sorted by the first ranks, then by the next ones. Equal rows keep their order. */
export function sortByRanks<T>(rows: readonly T[], ranks: readonly Ranks[]): T[] {
  let order = Uint32Array.from(rows.keys());
  // A counting sort for each criterion, the last one first: each pass keeps the order of the pass before among equals.
  for (const { places, count } of [...ranks].reverse()) {
    const next = new Uint32Array(count + 1);
    for (const place of places) next[place + 1] = (next[place + 1] as number) + 1;
    for (let place = 0; place < count; place++)
      next[place + 1] = (next[place + 1] as number) + (next[place] as number);
    const sorted = new Uint32Array(order.length);
    for (const row of order) {
      const place = places[row] as number;
      sorted[next[place] as number] = row;
      next[place] = (next[place] as number) + 1;
    }
    order = sorted;
  }
  return Array.from(order, (row) => rows[row] as T);
}

function byCollation(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return collator.compare(one, other);
}
