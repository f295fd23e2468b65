import { describeGrowth, type Growth, isTooMuch } from './growth';

/** Of each reader and each shape, the text that held a thread longest and the one that grew fastest. */
export class GrowthTable {
  readonly #worst = new Map<string, Map<string, { slowest: Growth; steepest: Growth; tried: number }>>();

  /** `shapes`: the columns. */
  constructor(private readonly shapes: readonly string[]) {}

  add(reader: string, shape: string, grown: Growth): void {
    const row = this.#worst.get(reader) ?? new Map();
    this.#worst.set(reader, row);
    const { slowest = grown, steepest = grown, tried = 0 } = row.get(shape) ?? {};
    row.set(shape, {
      slowest: isSlower(grown, slowest) ? grown : slowest,
      steepest: grown.growth > steepest.growth ? grown : steepest,
      tried: tried + 1,
    });
  }

  /** True when nothing in it takes too long. */
  get isGood(): boolean {
    return [...this.#worst.values()].every((row) =>
      [...row.values()].every(({ slowest, steepest }) => !isTooMuch(slowest) && !isTooMuch(steepest)),
    );
  }

  /** « educonnect: 320 texts; the slowest: … » */
  lineOf(reader: string): string {
    const cells = [...(this.#worst.get(reader)?.values() ?? [])];
    const tried = cells.reduce((sum, cell) => sum + cell.tried, 0);
    const slowest = slowestOf(cells.map((cell) => cell.slowest));
    return `${reader}: ${tried} tried; ${slowest ? describeGrowth(slowest) : 'nothing'}`;
  }

  /** The same of a shape, whoever reads it. */
  columnOf(shape: string): string {
    const cells = [...this.#worst.values()].flatMap((row) => row.get(shape) ?? []);
    const slowest = slowestOf(cells.map((cell) => cell.slowest));
    return `${shape}: ${slowest ? describeGrowth(slowest) : 'nothing'}`;
  }

  /** Milliseconds at 1 MB, and how many times those of half the text where both could be compared. */
  toString(): string {
    const lines = [...this.#worst].map(([reader, row]) => [
      reader,
      ...this.shapes.map((shape) => {
        const cell = row.get(shape);
        if (!cell) return '–';
        const { slowest, steepest } = cell;
        const times = steepest.growth > 0 ? ` (${steepest.growth.toFixed(1)} ×)` : '';
        const size = slowest.size < 1_000_000 ? ` at ${slowest.size / 1000} kB` : '';
        return `${slowest.time.toFixed(0)}${size}${times}`;
      }),
    ]);
    const all = [['ms at 1 MB', ...this.shapes], ...lines];
    const width = (column: number) => Math.max(...all.map((line) => line[column]?.length ?? 0));
    const print = (line: string[]) =>
      `| ${line.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`;
    const [head = [], ...body] = all;
    return [
      print(head),
      `|${head.map((_, column) => '-'.repeat(width(column) + 2)).join('|')}|`,
      ...body.map(print),
    ].join('\n');
  }
}

/** What was given up at a smaller size would have taken longer. */
function isSlower(one: Growth, other: Growth): boolean {
  return one.time / one.size ** 2 > other.time / other.size ** 2;
}

function slowestOf(all: readonly Growth[]): Growth | undefined {
  return all.length === 0 ? undefined : all.reduce((one, other) => (isSlower(other, one) ? other : one));
}
