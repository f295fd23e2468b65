import type { RowProblem } from './types';

/** The same oddity in some rows. */
export interface ProblemGroup {
  code: string;
  details: string[];
  /** Runs of lines, first and last included, in order. */
  runs: [first: number, last: number][];
  /** How many rows. */
  rows: number;
}

/**
 * Problems that say the same of several rows, said once, in the order of their first lines: a spreadsheet takes the zero
 * from every UAI. No line is left out. `problems` are in the order of their lines.
 */
export function groupProblems(problems: readonly RowProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { line, code, details } of problems) {
    const key = [code, ...details].join('\0');
    const group = groups.get(key) ?? { code, details, runs: [], rows: 0 };
    groups.set(key, group);
    const last = group.runs.at(-1);
    if (last?.[1] === line) continue;
    if (last?.[1] === line - 1) last[1] = line;
    else group.runs.push([line, line]);
    group.rows++;
  }
  return [...groups.values()];
}
