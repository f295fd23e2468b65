/**
 * `npm run coverage`: which lines the unit tests run, by folder, and the files that none of them loads. There is no
 * threshold: a number that must be reached invites tests without sense. End-to-end specs are not in it: they run the
 * bundles. More detail: `tests/.output/coverage/index.html`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './build';
import { runVitest } from './run-vitest';

const output = 'tests/.output/coverage';

interface Part {
  total: number;
  covered: number;
}

type Summary = Record<string, { lines: Part; branches: Part; functions: Part }>;

const percent = ({ total, covered }: Part): string =>
  `${total === 0 ? '-' : Math.round((100 * covered) / total)} %`.padStart(6);

const sum = (parts: Part[]): Part => ({
  total: parts.reduce((all, { total }) => all + total, 0),
  covered: parts.reduce((all, { covered }) => all + covered, 0),
});

function printFolders({ total: _, ...files }: Summary): void {
  const byFolder = new Map<string, Summary[string][]>();
  const never: string[] = [];
  for (const [path, numbers] of Object.entries(files)) {
    const file = relative(root, path);
    byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), numbers]);
    if (numbers.lines.total > 0 && numbers.lines.covered === 0) never.push(file);
  }
  console.log('\n lines  functions  branches  files  folder');
  for (const [folder, numbers] of [...byFolder].sort()) {
    const [lines, functions, branches] = (['lines', 'functions', 'branches'] as const).map((kind) =>
      percent(sum(numbers.map((file) => file[kind]))),
    );
    console.log(`${lines}     ${functions}    ${branches}  ${String(numbers.length).padStart(5)}  ${folder}`);
  }
  console.log(`\nNo unit test runs a line of these ${never.length} files:\n  ${never.sort().join('\n  ')}`);
}

// What is passed on goes to Vitest.
process.exitCode = await runVitest([
  ...['--project', 'unit', '--project', 'pure', '--coverage'],
  ...process.argv.slice(2),
]);
printFolders(JSON.parse(readFileSync(join(root, output, 'coverage-summary.json'), 'utf8')) as Summary);
