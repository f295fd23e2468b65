import { describeGrowth, type Growth, growthOf, limits } from '../readers/growth';
import { PageBench } from '../readers/page-growth';
import type { Attack } from '../readers/pump';
import type { Row } from './row';

/** The texts that took longest, or grew fastest, when every token was tried in every place. */
const attacks: Attack[] = [
  { reader: 'educonnect', frame: 'rows', unit: '"\n' },
  { reader: 'educonnect', frame: 'rows', unit: '"\r\n' },
  { reader: 'educonnect', frame: 'rows', unit: '#\n' },
  { reader: 'educonnect', frame: 'cell 9', unit: ' ' },
  { reader: 'educonnect', frame: 'open quote', unit: '""' },
  { reader: 'ent', frame: 'last field', unit: '\n' },
  { reader: 'ent', frame: 'rows', unit: '";"' },
  { reader: 'siecle', frame: 'attributes', unit: 'a' },
  { reader: 'siecle', frame: 'attributes', unit: '==' },
  { reader: 'siecle', frame: 'pupils', unit: '<ELEVE ' },
  { reader: 'siecle', frame: 'class', unit: '<ELEVE/>' },
  { reader: 'names', frame: 'one name', unit: `${'A'.repeat(100)}\n` },
  { reader: 'names', frame: 'one name', unit: "'" },
  { reader: 'names', frame: 'one name', unit: 'a\n' },
  { reader: 'words', frame: 'text', unit: '1 ' },
  { reader: 'words', frame: 'number first', unit: ' .' },
  { reader: 'bytes', frame: 'nothing', unit: 'é' },
  { reader: 'policy', frame: 'wordings', unit: '#\n' },
  { reader: 'names of controls', frame: 'short words', unit: 'a ' },
  { reader: 'xlsx', frame: 'rows', unit: '#\n' },
];

/** The same of pages, for every reader of pages. */
const pages = [
  { place: 'a line', unit: '1<!---->' },
  { place: 'a line', unit: 'SIECLE<br>' },
  { place: 'every page', unit: '<div>Réinitialiser' },
];

/** The worst of texts made to hold a reader up: how the time grows as they double, and how long 1 MB takes. */
export async function benchReaders(): Promise<Row[]> {
  const grown: Growth[] = [];
  for (const attack of attacks) grown.push(await growthOf(attack));
  return rowsOf('hostile texts', grown);
}

/** The same of pages, in a Chromium of its own. */
export async function benchPageReaders(): Promise<Row[]> {
  const bench = await PageBench.open();
  try {
    const grown: Growth[] = [];
    for (const attack of pages) grown.push(...(await bench.growthOfAll(bench.names, attack)));
    return rowsOf('readings of hostile pages', grown);
  } finally {
    await bench.close();
  }
}

function rowsOf(what: string, grown: readonly Growth[]): Row[] {
  const slowest = grown.reduce((one, other) => (other.time > one.time ? other : one));
  const steepest = grown.reduce((one, other) => (other.growth > one.growth ? other : one));
  const { growth } = steepest;
  return [
    {
      name: `the worst of ${grown.length} ${what} of 1 MB, processor (${describeGrowth(slowest)})`,
      measured: `${slowest.time.toFixed(0)} ms`,
      budget: `≤ ${limits.time} ms`,
      ok: slowest.time <= limits.time,
    },
    {
      name: `the same, twice as long (${describeGrowth(steepest)})`,
      measured: growth > 0 ? `${growth.toFixed(1)} × the time` : 'too fast to tell',
      budget: `≤ ${limits.growth} ×`,
      ok: growth <= limits.growth,
    },
  ];
}
