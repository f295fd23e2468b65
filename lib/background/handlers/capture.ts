import * as v from 'valibot';
import { sessionTime } from '../../browser/session-time';
import { encodeBytes, largestFile } from '../../bytes/encoded';
import { type FetchOutcome, isExportPlan, type ProtocolMap } from '../../messages/protocol';
import { armCapture, collectCapture } from '../../page/capture/capture-hook';
import type { CapturedRequest } from '../../page/capture/captured';
import { type ExportRequest, fetchExport } from '../../page/capture/fetch-export';
import { perTab } from '../../store/per-tab';
import { handle, pageOf, type Sender } from '../handle';
import { siteOf } from '../recognised';
import { inPageWorld } from '../scripting';
import { exportFileOf } from '../sources';
import { fileKind, foundPage } from './pages';
import { claimPlan, hasPlan } from './plans';

/** Longest wait of one question to the page, in milliseconds: the background is stopped after thirty seconds. */
const longestPatience = 10_000;

/** What each tab's page was about to load, for {@link fetchForPage}: milliseconds, as for a click. */
const collected = perTab<{ request: ExportRequest; until: number }>('collected');
const fetchWithin = 60_000;

const text = v.pipe(v.string(), v.maxLength(10_000));
const captured: v.GenericSchema<unknown, CapturedRequest> = v.variant('how', [
  v.object({ how: v.literal('get'), url: text }),
  v.object({
    how: v.literal('post'),
    url: text,
    // A JSF view's state is one long field.
    fields: v.pipe(v.array(v.tuple([text, v.pipe(v.string(), v.maxLength(1_000_000))])), v.maxLength(1000)),
    enctype: text,
  }),
  v.object({
    how: v.literal('bytes'),
    url: text,
    chunks: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40_000))), v.maxLength(2000)),
    name: text,
  }),
  v.object({ how: v.literal('too-large'), url: text }),
]);

/**
 * Holds the page's door for one export, and fetches for the pages whose policy forbids them to, where `fetches` says
 * that policies do: only there is a request kept, which may have tokens of the session in it.
 */
export function handleCapture({ fetches }: { fetches: boolean }): void {
  handle('capture/arm', 'pages', v.pipe(v.number(), v.maxValue(60_000)), async (life, sender) => {
    if (!(await hasPlan(isExportPlan, sender))) return false;
    await forgetCollected(sender);
    return (await inPageWorld(sender, armCapture, life, largestFile)) === true;
  });
  const wait = v.object({ patience: v.pipe(v.number(), v.maxValue(longestPatience)), keep: v.boolean() });
  handle('capture/collect', 'pages', wait, async ({ patience, keep }, sender) => {
    if (!(await hasPlan(isExportPlan, sender))) return undefined;
    const told = await inPageWorld(sender, collectCapture, patience, keep);
    const { success, output } = v.safeParse(captured, told);
    // A door that is held on belongs to the same click.
    if ((success || !keep) && !(await claimPlan(isExportPlan, sender))) return undefined;
    if (!success) return undefined;
    if (fetches && (output.how === 'get' || output.how === 'post')) {
      await collected.set(pageOf(sender).id, { request: output, until: (await sessionTime()) + fetchWithin });
    }
    return output;
  });
  handle(
    'capture/fetch',
    'pages',
    v.object({ page: foundPage, kind: fileKind, job: v.string() }),
    fetchForPage,
  );
}

/** Forgets what the sender's page was about to load: it was fetched by now, and taken. */
export function forgetCollected(sender: Sender): Promise<void> {
  return collected.delete(pageOf(sender).id);
}

/**
 * Takes the export where the page's policy forbids the page to (Firefox holds content scripts to it): what was just
 * collected from this tab, once, under the page's own checks. The background has no other session than that of
 * ordinary windows.
 */
async function fetchForPage(
  { page, kind, job }: Parameters<ProtocolMap['capture/fetch']>[0],
  sender: Sender,
): Promise<FetchOutcome> {
  const { id, url } = pageOf(sender);
  const file = (await siteOf(sender)) === page.site ? exportFileOf(page, kind, job) : undefined;
  const kept = await collected.get(id);
  await forgetCollected(sender);
  if (!file || !kept || kept.until < (await sessionTime())) return refuse('no-request');
  const { incognito, cookieStoreId } = sender.context;
  if (incognito || !['', 'firefox-default'].includes(cookieStoreId)) return refuse('policy');
  const refusal = file.refuseRequest(kept.request, url, page);
  if (refusal) return { ok: false, refusal };
  const fetched = await fetchExport(kept.request, {
    origin: url.origin,
    followsRedirects: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!fetched.ok) return fetched;
  return { ok: true, content: await encodeBytes(fetched.bytes), name: fetched.name };
}

function refuse(code: string): FetchOutcome {
  return { ok: false, refusal: { code, details: [] } };
}
