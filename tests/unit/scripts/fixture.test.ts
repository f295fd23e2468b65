// @vitest-environment happy-dom
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf } from '../../../lib/report/report';
import { findPage } from '../../../lib/sites/find-page';
import { sites } from '../../../lib/sites/registry';
import { fixturePages } from '../../sites/pages';
import { readHead, reportedPage } from '../../sites/reported/page';
import { reportedPages } from '../../sites/reported/pages';
import { reportSchema } from '../../sites/reported/schema';

const root = join(import.meta.dirname, '../../..');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-fixture-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command on a report; gives the fixture page, or throws what the command said. */
async function fixtureOf(name: string, report: unknown, ...args: string[]) {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(report));
  const script = join(root, 'scripts/fixture.ts');
  const command = promisify(execFile)(
    'npx',
    ['--no-install', 'tsx', script, file, '--into', folder, ...args],
    {
      cwd: root,
    },
  );
  const { stdout } = await command;
  const page = reportedPages(folder).find((one) => one.name.endsWith(` ${name}.htm`));
  if (!page) throw new Error(`No page; ${stdout}`);
  return { ...page, stdout, document: parse(await page.html()) };
}

const kinds = [...new Map(fixturePages.map((page) => [page.expected?.page, page])).values()].filter(
  ({ expected }) => expected,
);

test.each(kinds)('the report of $name makes a page that is recognised as it was', async (known) => {
  const report = reportOf(new URL(known.url), parse(await known.html()));
  expect(v.parse(reportSchema, JSON.parse(JSON.stringify(report)))).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
  const made = parse(reportedPage(report, report.page));
  expect(report).toMatchObject({ page: known.expected?.page, recognised: true });
  expect(findPage(sites, new URL(report.address), made)).toMatchObject(known.expected ?? {});
});

describe('the report of a page that has lost what it is recognised by', () => {
  const broken = async () => {
    const known = fixturePages.find(({ name }) => name === 'ENT export on ent.iledefrance.fr');
    const document = parse((await known?.html()) ?? '');
    document.querySelector('ode-mono-select[name="profile"]')?.remove();
    return reportOf(new URL(known?.url ?? ''), document);
  };

  test('makes a page that is to be what it resembles, and is not yet', async () => {
    const made = await fixtureOf('lost-profile', await broken());
    expect(made.expected).toEqual({ site: 'ent', page: 'ent-export' });
    expect(made.stdout).toContain('must be ent-export');
    expect(findPage(sites, new URL(made.url), made.document)).toBeUndefined();
  });

  test('makes what is asked for in its place', async () => {
    const made = await fixtureOf('none', await broken(), '--page', 'none');
    expect(made.expected).toBeUndefined();
  });
});

const smallest = {
  format: 'passerelle-report-1',
  address: 'https://a.fr/',
  recognised: false,
  checks: [],
  document: { tag: 'p' },
};
const within = (node: unknown) => ({
  ...smallest,
  page: 'elea-home',
  document: { tag: 'body', children: ['a', { tag: 'div', shadow: [node] }] },
});

test.each([
  ['no report', { format: 'other' }, 'is no report'],
  ['a script', within({ tag: 'script', children: ['alert(1)'] }), 'is no report: « script » is no element'],
  ['nothing that it resembles', smallest, 'Which page is it'],
])('%s is refused in words', async (_, report, words) => {
  await expect(fixtureOf('refused', report)).rejects.toThrow(words);
  await expect(readFile(join(folder, 'refused.htm'))).rejects.toThrow();
});

test.each([
  [{ tag: 'p><script' }, '« p><script » is no element'],
  [{ tag: 'style', children: ['a'] }, '« style » is no element'],
  [{ tag: 'p', attributes: { onload: 'a' } }, '« onload="a" » is no attribute'],
  [{ tag: 'p', attributes: { 'title="" onload': 'a' } }, '« title="" onload="a" » is no attribute'],
  [{ tag: 'a', attributes: { href: 'javascript:a' } }, '« href="javascript:a" » is no attribute'],
  [{ tag: 'iframe', attributes: { srcdoc: '<script>' } }, '« srcdoc="<script>" » is no attribute'],
  [{ tag: 'p', attributes: { role: 'a' } }, '« role="a" » is no attribute'],
])('a report with %j is refused in words', (node, words) => {
  expect(v.safeParse(reportSchema, within(node)).issues?.[0].message).toContain(words);
});

test.each([
  'https://x.fr/--><script>alert(1)</script><!--',
  'javascript:a',
  'https://x.fr/?a',
  'http://x.fr/',
])('a report of the address %s is refused in words', (address) => {
  const { issues } = v.safeParse(reportSchema, { ...smallest, address });
  expect(issues?.[0].message).toContain('an address begins with https://');
});

test('a head ends no comment, whatever the address is', () => {
  const address = 'https://x.fr/--><script>alert(1)</script><!--';
  const page = reportedPage({ ...smallest, format: 'passerelle-report-1', address }, undefined);
  expect(parse(page).querySelector('script')).toBeNull();
  expect(readHead(page).url).toBe(address);
});
