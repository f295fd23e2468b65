/**
 * `npm test`: runs everything that must pass. After a failure, the steps that do not depend on it still run.
 * `npm test -- --only unit,chromium` runs the named steps alone; `--all` runs every spec in both browsers.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { buildEntConsole } from '../tests/sites/ent-console/build';
import { buildZoo } from '../tests/zoo/build';
import { findBrowsers } from './browsers';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'tests/.output');
const firefoxBuild = join(root, '.output/firefox-mv3');

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  title: string;
  /** Names of steps that must have passed for this one to make sense. */
  needs?: string[];
  run: () => Promise<Count>;
}

const good: Count = { passed: 1, failed: 0 };
const bad: Count = { passed: 0, failed: 1 };

interface Ended {
  ok: boolean;
  /** Its output on stdout. */
  output: string;
  /** Its output on stdout and stderr. */
  all: string;
}

/** Runs one of the project's tools. With a prefix, its lines are shown as they come, each after the prefix. */
function command(line: string, prefix?: string): Promise<Ended> {
  const [program = '', ...args] = line.split(' ');
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = { output: '', all: '' };
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (text) => {
        if (stream === child.stdout) ended.output += `${text}\n`;
        ended.all += `${text}\n`;
        if (prefix !== undefined) console.log(prefix + text);
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: '', all: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, ...ended }));
  });
}

/** Runs tools one after the other. Only the output of a failing one is shown. */
async function tool(...lines: string[]): Promise<Count> {
  for (const line of lines) {
    const { ok, all } = await command(line);
    if (ok) continue;
    console.log(`$ ${line}\n${all}`);
    return bad;
  }
  return good;
}

async function prepareBrowsers(): Promise<Count> {
  const { chromium, firefox } = await findBrowsers();
  // The end-to-end processes use exactly these browsers and do not search again.
  process.env.PASSERELLE_CHROMIUM = chromium;
  process.env.PASSERELLE_FIREFOX = firefox;
  console.log(`${chromium}\n${firefox}`);
  return good;
}

async function buildFixtures(): Promise<Count> {
  await buildEntConsole();
  await buildZoo();
  return good;
}

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/**
 * Warnings that only library code causes: the warning's code, and the library's statement, which must be the only one of
 * its kind on the line. The file would not be exact enough, because bundles mix libraries and our code.
 */
const allowedWarnings = [
  // Preact's `dangerouslySetInnerHTML`. Biome forbids its use in this project.
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    kind: /\.innerHTML\s*=(?!=)/g,
    statement: /\(\w+\.innerHTML = \w+\.__html\)/,
  },
];

/**
 * The linter checks every extension for Firefox for Android too, which has `data_collection_permissions` since 142. Ours
 * is not for Android: without `gecko_android`, addons.mozilla.org offers it to desktops alone.
 */
const forAndroidAlone = 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION';

function isAllowed({ code, file, line = 0 }: LintMessage): boolean {
  if (code === forAndroidAlone) return true;
  if (!file) return false;
  const text = readFileSync(join(firefoxBuild, file), 'utf8').split('\n')[line - 1] ?? '';
  return allowedWarnings.some(
    (allowed) =>
      allowed.code === code && allowed.statement.test(text) && text.match(allowed.kind)?.length === 1,
  );
}

async function lintForFirefox(): Promise<Count> {
  const { output, all } = await command(
    `web-ext lint --source-dir ${relative(root, firefoxBuild)} --output json --no-config-discovery --no-input`,
  );
  if (!output.startsWith('{')) throw new Error(all);
  const { errors, warnings } = JSON.parse(output) as { errors: LintMessage[]; warnings: LintMessage[] };
  const ours = [...errors, ...warnings.filter((warning) => !isAllowed(warning))];
  for (const { code, message, file, line } of ours)
    console.log(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
  console.log(`${errors.length} errors, ${warnings.length} warnings, ${ours.length} not allowed`);
  return ours.length === 0 ? good : bad;
}

async function scanRegexes(): Promise<Count> {
  const { ok, all } = await command('tsx scripts/scan-regexes.ts');
  console.log(all.trimEnd());
  return ok ? good : bad;
}

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

/** Adds up a report. A file that failed outside its tests, on import or in a hook, counts as one failure. */
function countReport({ testResults }: VitestReport): Count {
  const count = { passed: 0, failed: 0 };
  for (const { name, status, assertionResults } of testResults) {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    count.passed += assertionResults.filter((result) => result.status === 'passed').length;
    count.failed += failed.length;
    for (const { fullName } of failed) console.log(`FAILED ${relative(root, name)} ${fullName}`);
    if (status !== 'failed' || failed.length > 0) continue;
    count.failed += 1;
    console.log(`FAILED ${relative(root, name)}`);
  }
  return count;
}

async function vitest(project: string, ...others: string[]): Promise<Count> {
  const report = join(reports, `${project}.json`);
  const projects = [project, ...others].map((name) => `--project ${name}`).join(' ');
  rmSync(report, { force: true });
  const { ok } = await command(
    `vitest run ${projects} --reporter=default --reporter=json --outputFile.json=${relative(root, report)}`,
    `[${project}] `,
  );
  if (!existsSync(report)) return bad;
  const count = countReport(JSON.parse(readFileSync(report, 'utf8')) as VitestReport);
  // An error that belongs to no test, such as an unhandled rejection, fails the run alone.
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** Groups run one after the other. The steps of a group run in parallel, because each waits half of the time. */
const groups: Step[][] = [
  [{ name: 'browsers', title: 'find or install the browsers', run: prepareBrowsers }],
  [{ name: 'sites', title: 'build the fixture sites', run: buildFixtures }],
  [
    { name: 'format', title: 'format and lint', run: () => tool('biome check --error-on-warnings .') },
    { name: 'types', title: 'types', run: () => tool('wxt prepare', 'tsc --noEmit') },
  ],
  // Both write the project's types.
  [{ name: 'build-chrome', title: 'build for Chromium', run: () => tool('wxt build -b chrome --mv3') }],
  [{ name: 'build-firefox', title: 'build for Firefox', run: () => tool('wxt build -b firefox --mv3') }],
  [
    { name: 'unit', title: 'unit tests', run: () => vitest('unit', 'pure') },
    { name: 'tools', title: "the project's own tools", run: () => vitest('tools') },
    { name: 'lint', title: "Mozilla's linter", needs: ['build-firefox'], run: lintForFirefox },
    {
      name: 'regexes',
      title: 'regular expressions of the bundles',
      needs: ['build-chrome', 'build-firefox'],
      run: scanRegexes,
    },
  ],
  [
    {
      name: 'chromium',
      title: 'end to end in Chromium',
      needs: ['browsers', 'sites', 'build-chrome'],
      run: () => vitest('chromium'),
    },
    {
      name: 'firefox',
      title: 'end to end in Firefox',
      needs: ['browsers', 'sites', 'build-firefox'],
      run: () => vitest('firefox'),
    },
  ],
];

async function perform({ name, title, needs = [], run }: Step, broken: Set<string>): Promise<Count> {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const missing = needs.filter((need) => broken.has(need));
  let count = bad;
  if (missing.length > 0) {
    console.log(`Not run, because of: ${missing.join(', ')}`);
  } else {
    try {
      count = await run();
    } catch (error) {
      console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  if (count.failed > 0) broken.add(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${title}: ${count.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
  return count;
}

/** The steps that `--only` names, or all. */
function chosen(): (step: Step) => boolean {
  const { only, all } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean' } } }).values;
  if (all) process.env.PASSERELLE_ALL = '1';
  if (only === undefined) return () => true;
  const names = only.split(',');
  const known = groups.flat().map((step) => step.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`No step "${unknown}". There are: ${known.join(', ')}`);
  return (step) => names.includes(step.name);
}

async function main(): Promise<void> {
  const wanted = chosen();
  mkdirSync(reports, { recursive: true });
  const broken = new Set<string>();
  const counts: Count[] = [];
  for (const group of groups) {
    const steps = group.filter(wanted);
    counts.push(...(await Promise.all(steps.map((step) => perform(step, broken)))));
  }
  const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

await main();
