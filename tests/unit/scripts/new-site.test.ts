import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const parts = [
  '.gitignore',
  'biome.json',
  'components',
  'entrypoints',
  'lib',
  'package.json',
  'README.md',
  'public',
  'scripts',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'passerelle-site-'));
  const filter = (path: string) => !/[\\/](node_modules|dist|\.output)$/.test(path);
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true, filter });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** Runs a tool of the project in the copy; throws with what it printed when it fails. */
const run = (...command: string[]) =>
  promisify(execFile)('npx', ['--no-install', ...command], {
    cwd: copy,
    env: { ...process.env, NO_COLOR: '1', VITEST: '', VITEST_POOL_ID: '', VITEST_WORKER_ID: '' },
    maxBuffer: 1 << 24,
  }).catch((error) => {
    throw new Error(`${error.stdout}\n${error.stderr}`);
  });
const create = (id: string, kind: string, ...named: string[]) =>
  run('tsx', 'scripts/new-site.ts', id, `--${kind}`, ...named);

describe('`npm run new:site`', { timeout: 240_000 }, () => {
  test('makes a site of each kind, of which types and tests hold', async () => {
    const kinds = ['guide', 'source', 'target', 'campaign'];
    for (const kind of kinds) await create(`new${kind}`, kind);
    await create('named', 'target', 'Le Site', 'app.site.fr');
    await run('biome', 'check', '--error-on-warnings', 'lib', 'tests/unit/sites', 'tests/sites', 'public');
    await run('tsc', '--noEmit');
    // The whole cross of every detector with every page takes its time: here only what is new of it.
    const { stdout } = await run(
      'vitest',
      'run',
      '--project',
      'unit',
      ...kinds.map((kind) => `tests/unit/sites/new${kind}`),
      'tests/unit/sites/named',
      'tests/unit/sites/detectors.test.ts',
      'tests/unit/sites/page-checks.test.ts',
      'tests/unit/locale.test.ts',
      'tests/unit/policy/schema.test.ts',
      '-t',
      'New|Le Site|home page|every sentence|every site',
      '--reporter=verbose',
    );
    for (const name of [
      'Newguide home on another host',
      'Newsource home',
      'Newtarget home',
      'Newcampaign home',
      'Le Site home on another host',
      'shows what to press next',
      'has the button of its export',
      'takes a file',
      'has what a campaign needs',
      'names every site',
    ])
      expect(stdout).toContain(name);
    expect(stdout).not.toMatch(/\bfailed\b/);
    expect(await readFile(join(copy, 'README.md'), 'utf8')).toContain('| `newtarget` | Newtarget | ');
    const named = await readFile(join(copy, 'lib/sites/named/site.ts'), 'utf8');
    expect(named).toContain("const origin = 'https://app.site.fr';");
  });

  test('leaves alone a site and a script that are there', async () => {
    const before = await readFile(join(copy, 'lib/sites/elea/site.ts'), 'utf8');
    await expect(create('elea', 'guide')).rejects.toThrow('is there already');
    const gate = await readFile(join(copy, 'entrypoints/gate.ts'), 'utf8');
    await expect(create('gate', 'guide')).rejects.toThrow('entrypoints/gate.ts is there already');
    await expect(create('popup', 'guide')).rejects.toThrow('entrypoints/popup is there already');
    expect(await readFile(join(copy, 'entrypoints/gate.ts'), 'utf8')).toBe(gate);
    await expect(create('../evil', 'guide')).rejects.toThrow('Usage');
    await expect(create('another', 'other')).rejects.toThrow('Usage');
    await expect(create('another', 'target', "L'autre")).rejects.toThrow('Usage');
    await expect(create('another', 'target', 'Autre', 'https://a.fr/')).rejects.toThrow('Usage');
    expect(await readFile(join(copy, 'lib/sites/elea/site.ts'), 'utf8')).toBe(before);
  });
});
