import * as v from 'valibot';
import { decodeBytes } from '../../bytes/encoded';
import { type CheckContext, checkFile } from '../../files/check';
import { formats } from '../../files/formats';
import type { FileKind, FileSummary } from '../../files/types';
import { type BroughtFile, exportPlan, type TakenFile, type TakeOutcome } from '../../messages/protocol';
import { schoolYear } from '../../school/school-year';
import { uaiProblem } from '../../school/uai';
import type { SiteId } from '../../sites/contract';
import { siteId } from '../../sites/site-id';
import { platformOf } from '../../sites/targets';
import { readMemory, schoolKey } from '../../store/memory';
import { NotHeld } from '../../vault/not-held';
import { newReceipt } from '../../vault/receipt';
import type { Receipt } from '../../vault/types';
import { heldFiles, holdFile, isReplacedBy } from '../../vault/vault';
import { handle, pageOf, type Sender } from '../handle';
import { destinationOf } from '../sources';
import { forgetCollected } from './capture';
import { announce } from './held';
import { fileKind, foundPage } from './pages';
import { mayBring } from './plans';
import { knownUai } from './schools';
import { openTarget, originOf } from './targets';

const content = v.object({ size: v.number(), sha256: v.string(), chunks: v.array(v.string()) });
const name = v.pipe(v.string(), v.maxLength(100));
/** Read from the page, and kept with the receipt: cut, as a page may write whatever it likes there. */
const settings = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, 200)),
    ),
  ),
  v.transform((all) => all.slice(0, 20)),
);
const takenFile = v.object({
  page: foundPage,
  kind: fileKind,
  job: v.optional(v.string()),
  settings,
  content,
  name: v.optional(name),
  more: v.optional(v.boolean()),
});
const context = v.object({ incognito: v.boolean(), cookieStoreId: v.string() });
const broughtFile = v.object({ kind: fileKind, target: siteId, content, name, context });

/** Checks and holds the file that an assistant took, or that a person brought to a page of our own. */
export function handleTaken(): void {
  handle('capture/take', 'pages', takenFile, take);
  handle('held/bring', 'extension', broughtFile, bring);
}

async function take(taken: TakenFile, sender: Sender): Promise<TakeOutcome> {
  const { page, kind, job, settings } = taken;
  // Not worth a file, should that fail.
  await forgetCollected(sender).catch(() => undefined);
  const destination = destinationOf(page, kind, job);
  if (!destination) throw new Error(`${page.page} gives no ${kind}`);
  const plan = job === undefined ? 'choose' : exportPlan({ id: job });
  if (!(await mayBring(plan, page.site, sender)))
    return { ok: false, refusal: { code: 'not-asked', details: [] } };
  const { target } = destination;
  const source = { site: page.site, origin: pageOf(sender).url.origin, school: page.school ?? '' };
  const facts = { kind, target, source, context: sender.context, settings };
  const outcome = await accept(taken, facts, await expected(source, sender));
  const opens = outcome.ok && target && !taken.more && page.site !== target;
  // The file is held, whether or not its platform opens: the panel offers that, too.
  if (opens) await openItself(target, sender).catch(() => undefined);
  return outcome;
}

async function openItself(target: SiteId, sender: Sender): Promise<void> {
  if ((await readMemory()).opensItself) await openTarget(target, pageOf(sender).windowId);
}

/** For a site whose page is not recognised: as if it had been chosen there, and nothing is known of a school. */
async function bring({ target, context, ...file }: BroughtFile): Promise<TakeOutcome> {
  if (!platformOf(target).target.accepts.includes(file.kind))
    throw new Error(`${target} takes no ${file.kind}`);
  const origin = originOf(target, await readMemory()) ?? location.origin;
  const source = { site: target, origin, school: '' };
  const facts = { kind: file.kind, target, source, context, settings: [] };
  return accept(file, facts, { schoolYear: schoolYear(new Date()) });
}

/** Checks a file against what is expected of it, and holds it unless the one held is better. */
async function accept(
  { content, name }: Pick<TakenFile, 'content' | 'name'>,
  facts: Pick<Receipt, 'kind' | 'target' | 'source' | 'context' | 'settings'>,
  known: CheckContext,
): Promise<TakeOutcome> {
  const { kind } = facts;
  const bytes = await decodeBytes(content);
  const checked = checkFile(kind, bytes, known);
  if (!checked.ok) return { ok: false, refusal: checked.refusal };

  const held = (await heldFiles()).find((file) => isReplacedBy(file, facts));
  if (held && !formats[kind].inParts && isLess(checked.summary, held.summary)) {
    const details = [checked.summary.accounts, held.summary.accounts].map(String);
    return { ok: false, refusal: { code: 'less-than-held', details } };
  }
  const { size, sha256 } = content;
  const receipt = await newReceipt({ ...facts, name: nameOf(kind, name), size, sha256 }, checked);
  return holdAccepted(receipt, bytes);
}

/** Holds a file that was accepted; says why where the browser can't keep it. */
async function holdAccepted(receipt: Receipt, bytes: Uint8Array): Promise<TakeOutcome> {
  try {
    const replaced = await holdFile(receipt, bytes);
    await announce();
    return { ok: true, receipt, replaced };
  } catch (error) {
    if (!(error instanceof NotHeld)) throw error;
    return { ok: false, refusal: { code: error.code, details: error.details } };
  }
}

/**
 * What the file is compared with: the school's last import, its UAI, the year. Only a UAI that the page shows, or that is
 * bound to this very source, is expected: that of the only known school says nothing of a second one.
 */
async function expected(source: Receipt['source'], sender: Sender): Promise<CheckContext> {
  const { schools } = await readMemory();
  const shown = source.school && !uaiProblem(source.school) ? source.school : undefined;
  const school = schools[schoolKey(source)];
  return {
    previousAccounts: school?.lastImport?.accounts,
    expectedUai: shown ?? school?.uai,
    guessedUai: (await knownUai(sender)) || undefined,
    schoolYear: schoolYear(new Date()),
  };
}

/** The name the target wants, or the site's own, or a usual one. */
function nameOf(kind: FileKind, given: string | undefined): string {
  const { name, otherwise = '', type } = formats[kind];
  const ending = type === 'application/zip' ? /^[\w .()'-]+\.zip$/i : /^[\w .()'-]+\.csv$/i;
  return name ?? (given && ending.test(given) ? given : otherwise);
}

/**
 * True when `fresh` lacks a profile that `held` has, or 20 % of its accounts. An export cut exactly at a line end
 * looks whole; it must not push out a better one.
 */
function isLess(fresh: FileSummary, held: FileSummary): boolean {
  const lost = Object.keys(held.profiles).some(
    (profile) => held.profiles[profile] && !fresh.profiles[profile],
  );
  return lost || fresh.accounts * 5 <= held.accounts * 4;
}
