import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { decodeBytes, encodeBytes } from '../../lib/bytes';
import { checkFile } from '../../lib/files';
import { formats } from '../../lib/files/formats';
import type { FileKind, FileSummary } from '../../lib/files/types';
import { recall, schoolKey } from '../../lib/memory';
import type { FetchOutcome, TakenFile, TakeOutcome } from '../../lib/messages';
import { fetchExport } from '../../lib/page/fetch-export';
import { armOpenHook, collectOpened } from '../../lib/page/main-world';
import { pages } from '../../lib/sites/pages';
import type { FoundPage, SiteId } from '../../lib/sites/types';
import type { Receipt } from '../../lib/vault/types';
import { heldFiles, hold, lifetime, sameOrigin } from '../../lib/vault/vault';
import { handle, pageOf, type Sender } from './handle';
import { announce } from './held';
import { foundPage } from './pages';
import { claimPlan, hasPlan } from './plans';
import { documentTarget } from './scripting';
import { perTab } from './session';
import { openTarget } from './targets';

const takenFile = v.object({
  page: foundPage,
  settings: v.array(v.string()),
  content: v.object({ size: v.number(), sha256: v.string(), chunks: v.array(v.string()) }),
});

/** The address that each tab's page was about to open, for {@link fetchForPage}: milliseconds, as for a click. */
const collected = perTab<{ url: string; until: number }>('collected');
const fetchWithin = 60_000;

/** Arms the page's world for one export, and checks and holds the file that the assistant fetched. */
export function handleCapture(): void {
  handle('capture/arm', 'pages', v.undefined(), async (_, sender) => {
    if (!(await hasPlan('export', sender))) return false;
    return (await inPageWorld(sender, armOpenHook)) === true;
  });
  handle('capture/collect', 'pages', v.undefined(), async (_, sender) => {
    if (!(await claimPlan('export', sender))) return undefined;
    const opened = await inPageWorld(sender, collectOpened);
    if (typeof opened !== 'string') return undefined;
    await collected.set(pageOf(sender).id, { url: opened, until: Date.now() + fetchWithin });
    return opened;
  });
  handle('capture/fetch', 'pages', foundPage, fetchForPage);
  handle('capture/take', 'pages', takenFile, take);
}

async function inPageWorld<Result>(sender: Sender, func: () => Result): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({
    target: documentTarget(pageOf(sender)),
    world: 'MAIN',
    func,
  });
  return injection?.result;
}

/**
 * Takes the export where the page's policy forbids the page to (Firefox holds content scripts to it): the address
 * just collected from this tab, once, under the page's own checks. The background has no other session than that
 * of ordinary windows.
 */
async function fetchForPage(found: FoundPage, sender: Sender): Promise<FetchOutcome> {
  const { id, url } = pageOf(sender);
  const page = pages[found.page];
  const opened = await collected.get(id);
  await collected.delete(id);
  if (page.role !== 'source' || !opened || opened.until < Date.now()) return refuse('no-request');
  const { incognito, cookieStoreId } = sender.context;
  if (incognito || !['', 'firefox-default'].includes(cookieStoreId)) return refuse('policy');
  const request = new URL(opened.url);
  const refusal = page.refuseRequest(request, url, found);
  if (refusal) return { ok: false, refusal };
  const { signal } = new AbortController();
  const fetched = await fetchExport(request.href, { signal, onProgress: () => undefined });
  return fetched.ok ? { ok: true, content: await encodeBytes(fetched.bytes) } : fetched;
}

function refuse(code: string): FetchOutcome {
  return { ok: false, refusal: { code, details: [] } };
}

async function take({ page, settings, content }: TakenFile, sender: Sender): Promise<TakeOutcome> {
  const { kind, target } = destination(page);
  const bytes = await decodeBytes(content);
  const from = { site: page.site, origin: pageOf(sender).url.origin, school: page.school ?? '' };
  const previousAccounts = (await recall()).schools[schoolKey(from)]?.lastImport?.accounts;
  const checked = checkFile(kind, bytes, { previousAccounts });
  if (!checked.ok) return { ok: false, refusal: checked.refusal };

  const held = (await heldFiles()).find((file) => sameOrigin(file, kind, from, sender.context));
  if (held && isLess(checked.summary, held.summary)) {
    const details = [checked.summary.accounts, held.summary.accounts].map(String);
    return { ok: false, refusal: { code: 'less-than-held', details } };
  }
  const takenAt = Date.now();
  const receipt: Receipt = {
    id: crypto.randomUUID(),
    kind,
    name: formats[kind].name ?? page.page,
    target,
    source: from,
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
  if (page.site !== target && (await recall()).opensItself) await openTarget(target, pageOf(sender).windowId);
  return { ok: true, receipt, replaced };
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

/** What a file taken on this page is: an export, or one that the person chose on the very page that takes it. */
function destination(found: FoundPage): { kind: FileKind; target: SiteId } {
  const page = pages[found.page];
  if (page.role === 'source') return { kind: page.fileKind, target: page.target };
  const kind = page.role === 'target' && page.accepts[0];
  if (!kind) throw new Error(`${found.page} gives no file`);
  return { kind, target: page.site };
}
