import type { RowProblem } from './types';

/** Rows that have the same problem. */
export interface ProblemGroup {
  code: string;
  details: string[];
  /** Runs of lines, first and last included, in order. */
  runs: [first: number, last: number][];
  /** How many rows. */
  rows: number;
}

/**
 * Groups equal problems, because one mistake is often in every row: a spreadsheet removes the zero from each UAI. Groups
 * come in the order of their first lines, and every line is in one. `problems` must be in the order of their lines.
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
