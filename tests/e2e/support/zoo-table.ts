import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Widget, widgets } from '../../zoo/widgets';
import type { BrowserName } from './driver';
import type { Outcome } from './zoo';

const file = join(import.meta.dirname, '../../../docs/zoo.md');

const introduction = `# The zoo

Every upload widget and every plain way to take a file that the tests know, each on a page in the form of Éléa's import
page, with one click on « Déposer export.csv ». « Way taken » is how the page saw the file come; times are from that
click to the panel's last word, on the machine of the last run (two cores, shared), the server's own delay included.
Written by \`PASSERELLE_ZOO_TABLE=1 npx vitest run --project chromium tests/e2e/zoo.test.ts\`, then with \`firefox\`.
`;
const browsers = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** Writes the rows of one browser into `docs/zoo.md`; those of the other stay, and what a person has written below. */
export async function writeTable(browser: BrowserName, outcomes: Map<Widget, Outcome>): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => '');
  const parts = old.split(/(?=^## )/m);
  const sections = (Object.keys(browsers) as BrowserName[]).map((name) => {
    if (name === browser) return section(name, outcomes);
    return parts.find((part) => part.startsWith(`## ${browsers[name]}\n`)) ?? '';
  });
  const others = parts.filter((part) => !/^# |^## (Chromium|Firefox)\n/.test(part));
  const all = [introduction, ...sections, ...others].map((part) => part.trimEnd());
  await writeFile(file, `${all.filter(Boolean).join('\n\n')}\n`);
}

function section(browser: BrowserName, outcomes: Map<Widget, Outcome>): string {
  const rows = widgets.map((widget) => {
    const outcome = outcomes.get(widget);
    const count = outcome?.uploads.length ?? 0;
    const said = outcome ? `accepted, ${count} upload${count === 1 ? '' : 's'}` : 'not accepted';
    const pressed = widget.button ? `, then « ${widget.button} »` : '';
    const time = outcome ? `${(outcome.ms / 1000).toFixed(1)} s` : '';
    return `| ${widget.library ?? widget.name} | ${said} | ${outcome?.ways ?? ''}${pressed} | ${time} |`;
  });
  return [
    `## ${browsers[browser]}`,
    '',
    '| page | result | way taken | time |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
