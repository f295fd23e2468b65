import { options, render } from 'preact';
import { Panel, type PanelLabels } from '../../components/Panel';
import css from '../../components/panel.css?inline';
import { areApart } from '../page/apart';
import { placeOf } from '../page/frames';
import { freePlace, type Place } from '../page/panel/corner';
import { Drawing } from '../page/panel/drawing';
import { panelName } from '../page/panel/panel-name';
import { withoutVariables } from '../page/panel/plain-style';
import { onResized } from '../page/panel/resize';
import { pointer } from '../page/panel/ring';
import { watchControls } from '../page/panel/trust';
import { TypedFields } from '../page/panel/typed';
import { clock, countdown, t, timeLeft } from '../text/t';
import type { View } from '../view/view';

/** In Firefox a sheet of the background's alone shows the panel, which is gone with the extension: see `showPanels`. */
const hidden = import.meta.env.FIREFOX ? ':host { display: none !important; }' : '';

interface SurfaceOptions {
  /** The window to stand in: that around all frames. */
  outer: Window & typeof globalThis;
  signal: AbortSignal;
  collapsed: boolean;
  onCollapse(collapsed: boolean): void;
  /** Called only for a person's own, seen act. */
  onAct(action: string, fields: Record<string, string>): void;
  /** A click that can't be told from a trick of the page's. */
  onDoubt(): void;
}

/**
 * The panel in the page: a closed shadow root in the top layer. The page has its host alone: it can cover it and take it
 * away, and has no reference to what is inside. The panel stands around the frames, where nothing but the top layer could
 * lie above it, and points at what is in this one.
 */
export function openSurface({ outer, signal, onAct, onDoubt, onCollapse, ...state }: SurfaceOptions) {
  const { document } = outer;
  const { host, shadow } = closedRoot(document);
  styleWith(outer, shadow, withoutVariables(css) + hidden);
  const root = shadow.appendChild(document.createElement('div'));
  const drawing = new Drawing(shadow);
  // What a component draws anew by itself, such as a countdown, is our drawing too.
  options.debounceRendering = (work) => queueMicrotask(() => drawing.draw(work));
  const point = pointer(window.document, signal);
  const { afterDrawing, isMeant } = watchControls(shadow, drawing, signal);
  const typed = new TypedFields(shadow, onDoubt, signal);
  let view: View | undefined;
  let { collapsed } = state;
  let outlived = false;
  // Chosen once for a page and a window's size: a panel that moves about can't be aimed at.
  let place: Place | undefined;

  const labels: PanelLabels = {
    region: t('panel_region'),
    collapse: t('panel_collapse'),
    open: t('panel_open'),
    takenAt: (time) => t('file_taken_at', clock(time)),
    countdown,
    extend: t('file_extend'),
    timeLeft,
  };
  const act = (action: string, fields: Record<string, string>, event: Event) => {
    const isMine = typed.areOurs();
    if (isMine && isMeant(event, event.currentTarget as Element)) onAct(action, fields);
    else onDoubt();
  };
  const collapse = (next: boolean) => {
    collapsed = next;
    onCollapse(next);
    draw();
  };
  const draw = () => {
    if (!view) return host.remove();
    // An extension that is gone makes way for what came after it.
    if (!host.isConnected && outlived) return;
    if (!host.isConnected) {
      // One of another site's frame, or that an older version of Passerelle left behind: each would cover the other.
      for (const other of document.querySelectorAll(host.localName)) other.remove();
      document.documentElement.append(host);
      host.showPopover();
    }
    place ??= freePlace(outer);
    const panel = (
      <Panel view={view} labels={labels} onAct={act} collapsed={collapsed} onCollapse={collapse} {...place} />
    );
    drawing.draw(() => render(panel, root));
    typed.afterDrawing(view.fields);
    afterDrawing();
  };
  const replace = () => {
    place = undefined;
    draw();
  };
  // To find a place reads the styles of the whole page.
  onResized(outer, replace, signal);
  signal.addEventListener('abort', () => host.remove());
  return {
    /** Says `last` in a panel that is shown, for good: the extension is gone. */
    outlive: (last: View) => {
      outlived = true;
      point(undefined);
      if (!view) return;
      view = last;
      draw();
    },
    show: (next: View | undefined, pointed?: HTMLElement) => {
      const inTheWay = pointed && !collapsed && overlaps(root.firstElementChild, pointed);
      if (next?.heading !== view?.heading || inTheWay) place = undefined;
      if (next?.urgent && !view?.urgent) collapsed = false;
      view = next;
      draw();
      point(collapsed ? undefined : pointed);
    },
  };
}

/**
 * The panel's element, in no document yet, and its root. Made in a document that runs no script: a page may define an
 * element of this name first, whose constructor would run here and whose internals (`attachInternals().shadowRoot`) give
 * even a closed root. Defined later, or for an element that comes from elsewhere, they give none.
 */
function closedRoot(document: Document): { host: HTMLElement; shadow: ShadowRoot } {
  const host = document.implementation.createHTMLDocument().createElement(panelName);
  const shadow = host.attachShadow({ mode: 'closed' });
  host.popover = 'manual';
  return { host: document.adoptNode(host), shadow };
}

/** True when the panel lies over what it points at. */
function overlaps(panel: Element | null, pointed: Element): boolean {
  return panel !== null && !areApart(placeOf(panel), placeOf(pointed));
}

/**
 * A constructed style sheet is no inline style, so a page's CSP lets it pass; Firefox refuses one made by a
 * content script, and lets a `<style>` of ours pass instead.
 */
function styleWith(
  { CSSStyleSheet, document }: Window & typeof globalThis,
  shadow: ShadowRoot,
  text: string,
): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = shadow.appendChild(document.createElement('style'));
    style.textContent = text;
  }
}
