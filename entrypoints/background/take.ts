import * as v from 'valibot';
import { decodeBytes } from '../../lib/bytes';
import { checkFile } from '../../lib/files';
import { formats } from '../../lib/files/formats';
import type { FileKind, FileSummary } from '../../lib/files/types';
import { recall, schoolKey } from '../../lib/memory';
import type { TakenFile, TakeOutcome } from '../../lib/messages';
import { schoolYear } from '../../lib/school-year';
import { uaiProblem } from '../../lib/uai';
import type { Receipt } from '../../lib/vault/types';
import { heldFiles, hold, lifetime, sameOrigin } from '../../lib/vault/vault';
import { handle, pageOf, type Sender } from './handle';
import { announce } from './held';
import { fileKind, foundPage } from './pages';
import { knownUai } from './schools';
import { destinationOf } from './sources';
import { openTarget } from './targets';

const takenFile = v.object({
  page: foundPage,
  kind: fileKind,
  settings: v.array(v.string()),
  content: v.object({ size: v.number(), sha256: v.string(), chunks: v.array(v.string()) }),
  name: v.optional(v.pipe(v.string(), v.maxLength(100))),
  more: v.optional(v.boolean()),
});

/** Checks and holds the file that an assistant took. */
export function handleTaken(): void {
  handle('capture/take', 'pages', takenFile, take);
}

async function take(taken: TakenFile, sender: Sender): Promise<TakeOutcome> {
  const { page, kind, settings, content } = taken;
  const destination = destinationOf(page, kind);
  if (!destination) throw new Error(`${page.page} gives no ${kind}`);
  const { target } = destination;
  const bytes = await decodeBytes(content);
  const source = { site: page.site, origin: pageOf(sender).url.origin, school: page.school ?? '' };
  const checked = checkFile(kind, bytes, await expected(source, sender));
  if (!checked.ok) return { ok: false, refusal: checked.refusal };

  const held = (await heldFiles()).find((file) => sameOrigin(file, kind, source, sender.context));
  if (held && !formats[kind].inParts && isLess(checked.summary, held.summary)) {
    const details = [checked.summary.accounts, held.summary.accounts].map(String);
    return { ok: false, refusal: { code: 'less-than-held', details } };
  }
  const takenAt = Date.now();
  const receipt: Receipt = {
    id: crypto.randomUUID(),
    kind,
    name: nameOf(kind, taken.name),
    target,
    source,
    context: sender.context,
    settings,
    summary: checked.summary,
    warnings: checked.warnings,
    size: content.size,
    sha256: content.sha256,
    takenAt,
    expiresAt: takenAt + lifetime,
  };
  const replaced = await hold(receipt, bytes);
  await announce();
  const opens = target && !taken.more && page.site !== target && (await recall()).opensItself;
  if (opens) await openTarget(target, pageOf(sender).windowId);
  return { ok: true, receipt, replaced };
}

/** What the file is compared with: the school's last import, its UAI where the page or memory tells, the year. */
async function expected(source: Receipt['source'], sender: Sender) {
  const { schools } = await recall();
  const shown = source.school && !uaiProblem(source.school) ? source.school : undefined;
  return {
    previousAccounts: schools[schoolKey(source)]?.lastImport?.accounts,
    expectedUai: shown ?? ((await knownUai(sender)) || undefined),
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
