import { describeGrowth, growthOf, limits } from '../readers/growth';
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
  { reader: 'page', frame: 'text', unit: '1 ' },
  { reader: 'page', frame: 'number first', unit: ' .' },
];

/** The worst of texts made to hold a reader up: how the time grows as they double, and how long 1 MB takes. */
export function benchReaders(): Row[] {
  const grown = attacks.map(growthOf);
  const slowest = grown.reduce((one, other) => (other.time > one.time ? other : one));
  const steepest = grown.reduce((one, other) => (other.growth > one.growth ? other : one));
  const { growth } = steepest;
  return [
    {
      name: `the worst of ${attacks.length} hostile texts of 1 MB, processor (${describeGrowth(slowest)})`,
      measured: `${slowest.time.toFixed(0)} ms`,
      budget: `≤ ${limits.time} ms`,
      ok: slowest.time <= limits.time,
    },
    {
      name: `the same texts, twice as long (${describeGrowth(steepest)})`,
      measured: growth > 0 ? `${growth.toFixed(1)} × the time` : 'too fast to tell',
      budget: `≤ ${limits.growth} ×`,
      ok: growth <= limits.growth,
    },
  ];
}
