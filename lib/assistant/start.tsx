import { type Browser, browser } from '@wxt-dev/browser';
import { failureCode, failureText } from '../failure';
import { askPatiently } from '../messages/patiently';
import { isPlan, viewPort } from '../messages/protocol';
import { onMessage, sendMessage } from '../messages/send';
import { documentsIn, outermost } from '../page/frames';
import { gateOf } from '../page/gate';
import { oneVoice } from '../page/panel/one-panel';
import { readingOnce } from '../page/read/texts';
import { watchPage } from '../page/watch';
import { addPolicyLabels } from '../policy/add-wordings';
import type { FoundPage, PageId, SitePage } from '../sites/contract';
import type { Site } from '../sites/define';
import { scoutHere } from '../sites/scout-mark';
import { lacksTexts, t, useTexts } from '../text/t';
import { type Background, noteFailure } from './background';
import { healthCheck } from './health';
import { isAlive, orphanView, watchLife } from './orphan';
import type { Role, Surroundings } from './role';
import { openSurface } from './surface';

/** The extension's own: the one place from which roles reach it. */
const background: Background = { ask: sendMessage as Background['ask'] };

/** One page of a site and what the assistant does there. */
interface Part {
  page: SitePage;
  start(surroundings: Omit<Surroundings, 'page'>): Role;
}

/** What is done on pages of each role, for the roles that a site has. */
export type Roles = {
  [Name in SitePage['role']]?: (surroundings: Surroundings<Extract<SitePage, { role: Name }>>) => Role;
};

/** Joins each page of a site and its role. Throws where there is none. */
function partsOf(pages: Readonly<Record<PageId, SitePage>>, roles: Roles): Part[] {
  return Object.values(pages).map((page) => {
    const role = roles[page.role] as ((surroundings: Surroundings) => Role) | undefined;
    if (!role) throw new Error(`Nothing is done on a ${page.role}`);
    return { page, start: (surroundings) => role({ page, ...surroundings }) };
  });
}

/**
 * Comes when the scout has recognised a page of a site, with all that this site needs and nothing of the others, and
 * stays with the document. Like the scout a plain script, not a WXT content script, whose wrapper brings the polyfill:
 * MV3's own promises are enough in a page. A policy may add to the site's wordings.
 */
export async function startAssistant(
  site: Site,
  pages: Readonly<Record<PageId, SitePage>>,
  roles: Roles,
): Promise<void> {
  const outer = outermost(window);
  if (isSecond() || !outer) return;
  const parts = partsOf(pages, roles);
  await addPolicyLabels([site]);
  /** Ends with the document: the panel goes. */
  const stay = new AbortController();
  /** Ends with the extension too: what is drawn by then stays. */
  const life = new AbortController();
  const { signal } = life;
  stay.signal.addEventListener('abort', () => life.abort());
  // The panel lives in the top document: it goes with this frame, unless the frame is kept for « Précédent ».
  window.addEventListener('pagehide', ({ persisted }) => persisted || stay.abort());
  // Without words there is no panel: nobody could tell what its buttons do.
  if (lacksTexts()) useTexts((await askPatiently(() => sendMessage('texts/get', undefined), signal)) ?? {});
  const lastWords = orphanView();
  const views = () => [...documentsIn(outer)].flatMap(({ defaultView }) => defaultView ?? []);
  const shows = () => pageShown(parts, outer)?.at === document;
  let speaks: (() => boolean) | undefined;
  /** True when this told for the first time who of the frames speaks. */
  async function learnChannel(): Promise<boolean> {
    const channel = speaks ? undefined : await sendMessage('panel/channel', undefined);
    if (speaks || !channel) return false;
    speaks = oneVoice(channel, window, views, shows, signal);
    return true;
  }
  const [collapsed] = await Promise.all([
    sendMessage('panel/collapsed', undefined).catch(() => false),
    learnChannel().catch(() => false),
  ]);
  let current: { found: FoundPage; role: Role; stop: AbortController } | undefined;
  /** The page shown is another frame's, which speaks for the whole. */
  let elsewhere = false;
  /** Presses in a row that did not count. */
  let doubts = 0;
  /** What failed last, in words, until the next act; what no act asked for, until it succeeds. */
  let failure: { text: string; ofAct: boolean } | undefined;

  const surface = openSurface({
    outer,
    signal: stay.signal,
    // Where it would be as wide as the window, the page's own controls come first.
    collapsed: outer.innerWidth <= 400 || collapsed,
    onCollapse: (next) => void attempt('collapse', () => sendMessage('panel/collapse', next)),
    onAct: (action, fields) =>
      void attempt(action, async () => {
        // At once: who still read that a press did not count would press again.
        if (doubts > 0) {
          doubts = 0;
          redraw();
        }
        await act(action, fields);
      }),
    onDoubt: () => {
      doubts += 1;
      redraw();
    },
  });

  /** Does `work`; where it fails, the panel says so, or goes where it has nothing to say any more. */
  async function attempt(name: string, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      if (!isAlive()) return outlive();
      if (failureCode(error) === 'withdrawn') return leave();
      if (name === 'look' && failureCode(error) === 'unanswered') return void (loading ?? load());
      fail(name, error);
    }
  }

  function fail(name: string, error: unknown) {
    // The first word of an action: what follows names a site or a host.
    noteFailure(background, `panel/${current?.found.page ?? 'page'}/${name.split(' ')[0]}`, error);
    failure = { text: failureText(error), ofAct: !['load', 'look'].includes(name) };
    redraw();
  }

  /** The question to the background that is under way; each ends the one before. */
  let loading: AbortController | undefined;

  /** Asks the background for what the role shows, until it answers; then, or when it takes long, the panel is drawn. */
  async function load(): Promise<void> {
    if (!current) return;
    const { role, stop } = current;
    loading?.abort();
    const mine = new AbortController();
    loading = mine;
    const asking = AbortSignal.any([signal, stop.signal, mine.signal]);
    await attempt('load', async () => {
      const ask = async () => {
        if (await learnChannel()) look();
        if (!stop.signal.aborted) await role.reload();
      };
      await askPatiently(ask, asking, (error) => fail('load', error));
      if (!asking.aborted && !failure?.ofAct) failure = undefined;
    });
    if (loading === mine) loading = undefined;
    if (!asking.aborted) redraw();
  }

  /** The extension is gone: says so, and lets go of the page. */
  function outlive() {
    life.abort();
    gateOf(window)?.release();
    current = undefined;
    surface.outlive(lastWords);
  }

  /** Passerelle may no longer run here: goes, so that it can come back. */
  function leave() {
    stay.abort();
    gateOf(window)?.release();
    forgetStarts();
  }

  const health = healthCheck(background, () => redraw());
  /** Follows a person's own act, here or in the popup. Its plan is this document's: the popup knows only the tab. */
  const act = async (action: string, fields: Record<string, string>) => {
    failure = undefined;
    if (isPlan(action)) await sendMessage('plan/grant', { plan: action });
    if (action === 'extend') {
      for (const { id } of roleView()?.files ?? []) await sendMessage('held/extend', id);
    } else if (!(await health.act(action))) await current?.role.act(action, fields);
  };

  const roleView = () =>
    readingOnce(() => {
      const shown = current && health.beside(current.role.view());
      return shown && failure ? { ...shown, message: { tone: 'alert' as const, text: failure.text } } : shown;
    });
  const view = () => {
    const shown = roleView();
    return shown && doubts > 0
      ? { ...shown, message: { tone: 'alert' as const, text: t('use_the_popup'), nth: doubts } }
      : shown;
  };
  const followers = new Set<Browser.runtime.Port>();
  const tell = (port: Browser.runtime.Port) => elsewhere || port.postMessage(roleView() ?? null);
  const redraw = () => {
    if (signal.aborted) return;
    if (!isAlive()) return outlive();
    surface.show(view(), current?.role.pointAt?.());
    for (const port of followers) tell(port);
  };
  const follow = (port: Browser.runtime.Port) => {
    if (port.name !== viewPort || port.sender?.id !== browser.runtime.id) return;
    followers.add(port);
    port.onDisconnect.addListener(() => followers.delete(port));
    tell(port);
  };
  browser.runtime.onConnect.addListener(follow);

  const look = () => {
    if (!isAlive()) return outlive();
    const { found, start, at } = pageShown(parts, outer) ?? {};
    elsewhere = at !== undefined && (at !== document || !(speaks?.() ?? true));
    if (!elsewhere && JSON.stringify(found) === JSON.stringify(current?.found))
      return void (current && attempt('look', current.role.look));
    current?.stop.abort();
    health.forget();
    failure = undefined;
    current = found && start && !elsewhere ? begin(found, start) : undefined;
    // Drawn once, after the files held are known, so that the panel does not change under the pointer.
    if (current) void load();
    else redraw();
  };

  const begin = (found: FoundPage, start: Part['start']) => {
    const stop = new AbortController();
    const role = start({
      found,
      background,
      window,
      location,
      signal: AbortSignal.any([signal, stop.signal]),
      redraw,
    });
    return { found, role, stop };
  };

  // Only the extension's own pages and background can send to a tab; a page can't.
  const fromUs = (sender: Browser.runtime.MessageSender) => sender.id === browser.runtime.id;
  const stops = [
    onMessage('assistant/changed', ({ sender }) => void (fromUs(sender) && load())),
    onMessage('assistant/act', async ({ data, sender }) => {
      if (fromUs(sender) && current) await attempt(data.action, () => act(data.action, data.fields));
    }),
    () => browser.runtime.onConnect.removeListener(follow),
  ];
  // What was held may have gone while the page was kept for « Précédent ».
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && load()), { signal });

  watchPage(() => documentsIn(outer), look, signal);
  watchLife([window, outer], outlive, signal);
  stay.signal.addEventListener('abort', () => {
    if (isAlive()) for (const stop of stops) stop();
  });
  await sendMessage('assistant/came', undefined).catch(() => undefined);
}

/** The page shown, among those of the site, and in which document: of several, the first of `parts`. */
function pageShown(parts: readonly Part[], outer: Window) {
  return readingOnce(() => {
    const documents = [...documentsIn(outer)];
    for (const { page, start } of parts)
      for (const at of documents) {
        const found = page.detect(new URL(at.URL), at);
        if (found) return { found, start, at };
      }
    return undefined;
  });
}

const world = globalThis as unknown as Record<symbol, boolean | undefined>;
const here = Symbol.for('passerelle assistant');

/** True in a document that has its assistant: the scout asks again when the background was stopped meanwhile. */
function isSecond(): boolean {
  const second = world[here] ?? false;
  world[here] = true;
  return second;
}

/** Scout and assistant may start again in this document. */
function forgetStarts(): void {
  world[here] = world[scoutHere] = undefined;
}
