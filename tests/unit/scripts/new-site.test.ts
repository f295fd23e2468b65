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
const create = (name: string) => run('tsx', 'scripts/new-site.ts', name);

describe('`npm run new:site`', { timeout: 240_000 }, () => {
  test('makes a site of which types and tests hold', async () => {
    await create('pix');
    await run('tsc', '--noEmit');
    // The whole cross of every detector with every page takes its time: here only what is new of it.
    const tests = ['tests/unit/sites/pix', 'tests/unit/sites/detectors.test.ts'];
    const { stdout } = await run(
      'vitest',
      'run',
      '--project',
      'unit',
      ...tests,
      'tests/unit/locale.test.ts',
      'tests/unit/policy/schema.test.ts',
      '-t',
      'Pix|home page shows|every sentence|every site',
      '--reporter=verbose',
    );
    for (const name of [
      'Pix home',
      'Pix home on another host',
      'shows what to press next',
      'names every site',
    ])
      expect(stdout).toContain(name);
    expect(stdout).not.toMatch(/\bfailed\b/);
  });

  test('leaves alone a site and a script that are there', async () => {
    const before = await readFile(join(copy, 'lib/sites/elea/index.ts'), 'utf8');
    await expect(create('elea')).rejects.toThrow('is there already');
    const gate = await readFile(join(copy, 'entrypoints/gate.ts'), 'utf8');
    await expect(create('gate')).rejects.toThrow('entrypoints/gate.ts is there already');
    await expect(create('popup')).rejects.toThrow('entrypoints/popup is there already');
    expect(await readFile(join(copy, 'entrypoints/gate.ts'), 'utf8')).toBe(gate);
    await expect(create('../evil')).rejects.toThrow('Usage');
    expect(await readFile(join(copy, 'lib/sites/elea/index.ts'), 'utf8')).toBe(before);
  });
});
