import { makeRandom, type Random } from '../people/random';

/** What a page of the zoo is made of, at random. */
export interface Traits {
  /** What the zone stands in, from the outside to the inside. */
  nest: ('div' | 'form' | 'open' | 'closed' | 'frame')[];
  takes: ('input' | 'detached' | 'drop')[];
  input: 'visible' | 'hidden' | 'overlay' | 'far';
  reads: 'files' | 'items' | 'entries';
  /** The zone is there only once « Sélectionnez un fichier… » was pressed. */
  afterClick: boolean;
  /** The file is sent only by « Déposer ce fichier ». */
  staged: boolean;
  decoys: ('avatar' | 'folder' | 'other')[];
  shows: 'step' | 'name' | 'both' | 'nothing';
  server: 'takes' | 'late' | 'refuses';
}

/** The traits that `seed` stands for, always the same. */
export function traitsOf(seed: number): Traits {
  const random = makeRandom(seed);
  const takes = random.pick<Traits['takes']>([
    ['input'],
    ['detached'],
    ['drop'],
    ['input', 'drop'],
    ['detached', 'drop'],
  ]);
  const afterClick = random.oneIn(3);
  return {
    nest: some(random, 3, ['div', 'form', 'open', 'closed', 'frame']),
    takes,
    // Far from a zone that shows later, nobody could reach it.
    input: random.pick(['visible', 'hidden', 'overlay', afterClick ? 'visible' : 'far']),
    reads: random.pick(['files', 'items', 'entries']),
    afterClick,
    staged: takes[0] === 'input' && takes.length === 1 && random.oneIn(4),
    decoys: [...new Set(some(random, 3, ['avatar', 'folder', 'other'] as const))],
    shows: random.oneIn(8) ? 'nothing' : random.pick(['step', 'name', 'both']),
    server: random.oneIn(4) ? random.pick(['late', 'refuses']) : 'takes',
  };
}

/** Up to `most` of `items`, perhaps the same twice. */
function some<Item>(random: Random, most: number, items: readonly Item[]): Item[] {
  return Array.from({ length: random.below(most + 1) }, () => random.pick(items));
}

/** The seed in the name of a page, undefined for a page that was not made at random. */
export function seedOf(name: string): number | undefined {
  const [, digits] = /^fuzz-(\d+)$/.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
