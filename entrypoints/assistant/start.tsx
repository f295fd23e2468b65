import { type Browser, browser } from '@wxt-dev/browser';
import { isPlan, onMessage, sendMessage, viewPort } from '../../lib/messages';
import { documentsIn, outermost } from '../../lib/page/frames';
import { readingOnce } from '../../lib/page/texts';
import { watchPage } from '../../lib/page/watch';
import { addPolicyLabels, type SiteLabels } from '../../lib/policy/add-labels';
import type { FoundPage, SitePage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import { healthCheck } from './health';
import type { Role, Surroundings } from './role';
import { openSurface } from './surface';

/** One page of a site and what the assistant does there. */
export interface Part {
  page: SitePage;
  start(surroundings: Omit<Surroundings, 'page'>): Role;
}

/** Joins a page and its role. */
export function part<Page extends SitePage>(
  page: Page,
  role: (surroundings: Surroundings<Page>) => Role,
): Part {
  return { page, start: (surroundings) => role({ page, ...surroundings }) };
}

/**
 * Comes when the scout has recognised a page of a site, with all that this site needs and nothing of the others, and
 * stays with the document. Like the scout a plain script, not a WXT content script, whose wrapper brings the polyfill:
 * MV3's own promises are enough in a page. A policy may add to the site's `labels`.
 */
export async function startAssistant(parts: readonly Part[], labels: SiteLabels): Promise<void> {
  const outer = outermost(window);
  if (isSecond() || !outer) return;
  await addPolicyLabels(labels);
  const life = new AbortController();
  const { signal } = life;
  // What it put around its frame would stay behind. A page that may come back keeps its own.
  window.addEventListener('pagehide', ({ persisted }) => persisted || life.abort());
  let current: { found: FoundPage; role: Role; stop: AbortController } | undefined;
  /** The page shown is another frame's, which speaks for the whole. */
  let elsewhere = false;
  let doubt = false;

  const surface = openSurface({
    outer,
    signal,
    // Where it would be as wide as the window, the page's own controls come first.
    collapsed:
      outer.innerWidth <= 400 || (await sendMessage('panel/collapsed', undefined).catch(() => false)),
    onCollapse: (collapsed) => void sendMessage('panel/collapse', collapsed),
    onAct: async (action, fields) => {
      doubt = false;
      await act(action, fields);
    },
    onDoubt: () => {
      doubt = true;
      redraw();
    },
  });

  const health = healthCheck(() => redraw());
  /** Follows a person's own act, here or in the popup. Its plan is this document's: the popup knows only the tab. */
  const act = async (action: string, fields: Record<string, string>) => {
    if (isPlan(action)) await sendMessage('plan/grant', { plan: action });
    if (action === 'extend') {
      for (const { id } of roleView()?.files ?? []) await sendMessage('held/extend', id);
    } else if (!(await health.act(action))) await current?.role.act(action, fields);
  };

  const roleView = () => readingOnce(() => current && health.beside(current.role.view()));
  const view = () => {
    const shown = roleView();
    return shown && doubt
      ? { ...shown, message: { tone: 'alert' as const, text: t('use_the_popup') } }
      : shown;
  };
  const followers = new Set<Browser.runtime.Port>();
  const tell = (port: Browser.runtime.Port) => elsewhere || port.postMessage(roleView() ?? null);
  const redraw = () => {
    surface.show(view(), current?.role.pointAt?.());
    for (const port of followers) tell(port);
  };
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== viewPort || port.sender?.id !== browser.runtime.id) return;
    followers.add(port);
    port.onDisconnect.addListener(() => followers.delete(port));
    tell(port);
  });

  const look = () => {
    const { found, start, at } = pageShown(parts, outer) ?? {};
    elsewhere = at !== undefined && at !== document;
    if (!elsewhere && JSON.stringify(found) === JSON.stringify(current?.found))
      return void current?.role.look();
    current?.stop.abort();
    health.forget();
    current = found && start && !elsewhere ? begin(found, start) : undefined;
    if (!current) redraw();
  };

  const begin = (found: FoundPage, start: Part['start']) => {
    const stop = new AbortController();
    const role = start({ found, signal: AbortSignal.any([signal, stop.signal]), redraw });
    // Nothing is drawn before there is something to say: a file that waits is no afterthought.
    void role.reload().finally(redraw);
    return { found, role, stop };
  };

  // Only the extension's own pages and background can send to a tab; a page can't.
  const fromUs = (sender: Browser.runtime.MessageSender) => sender.id === browser.runtime.id;
  onMessage('assistant/changed', ({ sender }) => void (fromUs(sender) && current?.role.reload()));
  onMessage('assistant/act', async ({ data, sender }) => {
    if (fromUs(sender) && current) await act(data.action, data.fields);
  });

  watchPage(() => documentsIn(outer), look, signal);
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

/** True in a document that has its assistant: the scout asks again when the background was stopped meanwhile. */
function isSecond(): boolean {
  const world = globalThis as unknown as Record<symbol, boolean>;
  const here = Symbol.for('passerelle assistant');
  const second = world[here] ?? false;
  world[here] = true;
  return second;
}
