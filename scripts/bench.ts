/** `npm run bench`: prints times and sizes as a table. Exits with 1 if one is over its budget. */
import { cpus } from 'node:os';
import { benchDocuments } from '../tests/bench/documents';
import { benchEntExport } from '../tests/bench/ent-export';
import { benchEntExportIn } from '../tests/bench/ent-export-in-chromium';
import { benchIdle } from '../tests/bench/idle';
import { benchLists } from '../tests/bench/lists';
import { benchListsIn } from '../tests/bench/lists-in-chromium';
import { benchClicks, benchClickToReady } from '../tests/bench/main-job';
import { benchPopup } from '../tests/bench/popup';
import { benchPageReaders, benchReaders } from '../tests/bench/readers';
import { benchRecognition } from '../tests/bench/recognition';
import type { Row } from '../tests/bench/row';
import { benchSiecle, benchSiecleIn } from '../tests/bench/siecle';
import { benchSize } from '../tests/bench/size';
import { openScene } from '../tests/e2e/support/scene';
import { buildExtension } from './build';

/** A table in Markdown, aligned for people who read it in a terminal. */
function table(rows: Row[]): string {
  const lines = [
    ['what', 'measured', 'budget', ''],
    ...rows.map((row) => [row.name, row.measured, row.budget, row.ok ? 'ok' : 'BROKEN']),
  ];
  const width = (column: number): number => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0));
  const print = (line: string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`;
  const rule = `|${[0, 1, 2, 3].map((column) => '-'.repeat(width(column) + 2)).join('|')}|`;
  const [head = [], ...body] = lines;
  return [print(head), rule, ...body.map(print)].join('\n');
}

async function benchIdleInFirefox(build: string | undefined): Promise<Row[]> {
  Object.assign(process.env, { PASSERELLE_EXTENSION: build, PASSERELLE_BROWSER: 'firefox' });
  const scene = await openScene();
  try {
    return await benchIdle(scene);
  } finally {
    await scene.close();
  }
}

async function main(): Promise<void> {
  // One after the other, because both write the folder of generated types.
  const builds = [await buildExtension('chromium'), await buildExtension('firefox')];
  [process.env.PASSERELLE_EXTENSION] = builds;
  process.env.PASSERELLE_BROWSER = 'chromium';
  console.log('Measuring…');
  const rows = [
    ...benchSize(builds),
    ...(await benchEntExport()),
    ...(await benchLists()),
    ...(await benchDocuments()),
    ...(await benchSiecle()),
    ...(await benchReaders()),
    ...(await benchPageReaders()),
  ];
  const scene = await openScene();
  try {
    const page = await scene.driver.newPage();
    rows.push(...(await benchEntExportIn(page)), ...(await benchSiecleIn(page)));
    rows.push(...(await benchRecognition(page)));
    // In a browser of its own: the measure checks that the job leaves no download, and the lists' documents are downloads.
    rows.push(...(await benchClickToReady(scene)), ...(await benchClicks(scene)));
    rows.push(...(await benchListsIn(scene)), ...(await benchPopup(scene)));
    rows.push(...(await benchIdle(scene)));
    rows.push(...(await benchIdleInFirefox(builds[1])));
    const [cpu] = cpus();
    console.log(
      `\n${table(rows)}\n\nNode ${process.versions.node}, ${await scene.driver.browser.version()}, ${cpus().length} × ${cpu?.model.trim()}`,
    );
  } finally {
    await scene.close();
  }
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
}

await main();
