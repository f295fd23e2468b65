/**
 * `npm run fixture -- report.json [name] [--page elea-import | --page none]`: makes a fixture page of a report. The tests
 * of the detectors and of the checks then include it, and fail until the page is recognised and its checks pass.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { PageId } from '../lib/sites/contract';
import { pages } from '../lib/sites/pages';
import { reportedPage } from '../tests/sites/reported/page';
import { reportSchema } from '../tests/sites/reported/schema';

const root = join(import.meta.dirname, '..');
const pageIds = Object.keys(pages) as PageId[];

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { page: { type: 'string' }, into: { type: 'string' } },
  });
  const [file, given] = positionals;
  if (!file) fail('Usage: npm run fixture -- report.json [name] [--page <page> | --page none]');
  const parsed = v.safeParse(reportSchema, JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) fail(`${file} is no report: ${parsed.issues[0].message}`);
  const wanted = values.page ?? parsed.output.page;
  const page = pageIds.find((id) => id === wanted);
  if (!page && wanted !== 'none') {
    fail(`Which page is it? Say --page with one of ${pageIds.join(', ')}, or none.`);
  }
  const title = given ?? basename(file).replace(/\.json$/, '');
  if (!/^[\w-]+$/.test(title)) fail(`« ${title} » can't be the name of a file`);
  const path = join(values.into ?? join(root, 'tests/sites/reported'), `${title}.htm`);
  writeFileSync(path, reportedPage(parsed.output, page));
  console.log(`${relative(root, path)} must be ${page ?? 'nothing that we know'}. What fails until it is:
npx vitest run --project unit tests/unit/sites/detectors.test.ts tests/unit/sites/page-checks.test.ts -t "${title}.htm"`);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}

main();
