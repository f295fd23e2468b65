/**
 * A step of `npm test`: no regular expression of the bundles may take more than linear time on any text. recheck examines
 * each one once, and those that are safe are written to `regexes/safe.json`, which is committed. Rewrite any other; where
 * it never reads a long text from outside, list it with the reason in `regexes/judged.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import recheck from 'recheck/lib/browser.js';
import { regexesIn } from './regexes/extract';
import { judged } from './regexes/judged';

const root = join(import.meta.dirname, '..');
const memory = join(root, 'scripts/regexes/safe.json');
/** Milliseconds for one regular expression; most take less than one. */
const timeout = 100_000;

/** Each regular expression of both bundles, with the first script that has it. */
function collect(): Map<string, { file: string; built: boolean }> {
  const all = new Map<string, { file: string; built: boolean }>();
  for (const bundle of ['chrome-mv3', 'firefox-mv3']) {
    const folder = join(root, '.output', bundle);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!name.endsWith('.js')) continue;
      const { written, built } = regexesIn(readFileSync(join(folder, name), 'utf8'));
      const file = join(bundle, name);
      for (const regex of written) if (!all.has(regex)) all.set(regex, { file, built: false });
      for (const regex of built) if (!all.has(regex)) all.set(regex, { file, built: true });
    }
  }
  return all;
}

/** « safe », or recheck's other verdict. */
function verdictOn(regex: string): string {
  const end = regex.lastIndexOf('/');
  const { status, complexity } = recheck.checkSync(regex.slice(1, end), regex.slice(end + 1), { timeout });
  return status === 'vulnerable' ? (complexity?.summary ?? status) : status;
}

function main(): boolean {
  const all = collect();
  const known = JSON.parse(readFileSync(memory, 'utf8')) as Record<string, 'safe'>;
  const accepted = new Set(judged.map(({ regex }) => regex));
  const complaints: string[] = [];
  const safe: string[] = [];
  for (const [regex, { file, built }] of all) {
    if (accepted.has(regex)) continue;
    const verdict = built ? 'put together at run time' : (known[regex] ?? verdictOn(regex));
    if (verdict === 'safe') safe.push(regex);
    else complaints.push(`${verdict}: ${regex} (${file})`);
  }
  for (const regex of accepted) if (!all.has(regex)) complaints.push(`judged, but in no bundle: ${regex}`);
  if (safe.some((regex) => !Object.hasOwn(known, regex))) {
    const entries = [...safe].sort().map((regex) => [regex, 'safe']);
    writeFileSync(memory, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  }
  for (const complaint of complaints) console.log(complaint);
  console.log(`${all.size} regular expressions, ${safe.length} safe, ${accepted.size} judged`);
  return complaints.length === 0;
}

process.exitCode = main() ? 0 : 1;
