import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { sites } from '../../lib/sites/registry';
import type { Row } from './row';

const root = join(import.meta.dirname, '../..');

const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

/** Of the sites that the manifest names; the last one comes once the person allows its host. */
const scouts = sites.flatMap(({ id, hosts }) => (hosts ? [`scout-${id}.js`] : []));

/** Functions that the background runs in a page's own world. They are sent as text, without their module. */
function mainWorldSize(): number {
  const source = readFileSync(join(root, 'lib/page/capture/capture-hook.ts'), 'utf8');
  return gzip(transformSync(source, { loader: 'ts', target: 'es2022' }).code);
}

/** Measures the size of what runs in pages, unminified as it ships: in the larger of the two browsers' builds. */
export function benchSize(builds: string[]): Row[] {
  const weigh = (...names: string[]): number =>
    Math.max(
      ...builds.map((build) => names.reduce((sum, name) => sum + gzip(readFileSync(join(build, name))), 0)),
    );
  const row = (name: string, bytes: number, budget: number): Row => ({
    name,
    measured: `${(bytes / 1000).toFixed(1)} kB`,
    budget: `≤ ${budget} kB`,
    ok: bytes <= budget * 1000,
  });
  return [
    row('code injected into an ENT page (gzip)', weigh('scout-ent.js', 'ent.js') + mainWorldSize(), 40),
    row(
      'code injected into a page that is not recognised (gzip)',
      Math.max(...scouts.map((script) => weigh(script))),
      8,
    ),
    // The gate knows every wording of the buttons that it stands before, so that nothing is done before the assistant comes.
    row(
      'on a host that the user allowed, where the gate stands (gzip)',
      Math.max(weigh('gate.js'), weigh('scout.js')),
      13,
    ),
  ];
}
