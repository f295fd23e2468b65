/**
 * Functions that `scripting.executeScript` carries into the page's own world. Each must stand alone (no import,
 * no outer name), and what they return was made among the page's scripts: it is checked, never trusted.
 */

interface Hook {
  url?: string;
  restore(): void;
}

/**
 * Lets the page's next `window.open` tell its address instead of opening it. Scripts can't press an export
 * button otherwise: without a gesture of its own the pop-up is blocked in silence (DOMAIN A6, 8), and with one
 * the file lands on the disk. Undone by {@link collectOpened}, or by itself after ten seconds.
 */
export function armOpenHook(): boolean {
  const world = window as unknown as Record<symbol, Hook | undefined>;
  const key = Symbol.for('passerelle');
  world[key]?.restore();
  const open = window.open;
  const hook: Hook = {
    restore: () => {
      if (window.open === told) window.open = open;
      clearTimeout(timer);
      delete world[key];
    },
  };
  const told = (url?: string | URL) => {
    hook.url = new URL(String(url ?? ''), document.baseURI).href;
    return null;
  };
  const timer = setTimeout(() => hook.restore(), 10_000);
  world[key] = hook;
  window.open = told as typeof window.open;
  return true;
}

/** The address the page was about to open since {@link armOpenHook}, or null; takes the hook away. */
export function collectOpened(): string | null {
  const hook = (window as unknown as Record<symbol, Hook | undefined>)[Symbol.for('passerelle')];
  const url = hook?.url ?? null;
  hook?.restore();
  return url;
}

/**
 * Drops a file on the element that `path` leads to (one selector per shadow root), as a person's drag would:
 * dragenter, dragover, drop. Zones that show only while something is dragged get the drop in their middle.
 */
export function dropFile(path: string[], name: string, type: string, chunks: string[]): boolean {
  let root: Document | ShadowRoot | null = document;
  let zone: Element | null = null;
  for (const selector of path) {
    zone = root?.querySelector(selector) ?? null;
    root = zone?.shadowRoot ?? null;
  }
  if (!zone) return false;
  const parts = chunks.map((chunk) => Uint8Array.from(atob(chunk), (letter) => letter.charCodeAt(0)));
  const file = new File(parts, name, { type, lastModified: Date.now() });
  const data = new DataTransfer();
  data.items.add(file);
  data.effectAllowed = 'all';
  const box = zone.getBoundingClientRect();
  const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const fire = (kind: string, target: Element) =>
    target.dispatchEvent(
      new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer: data, ...middle }),
    );
  fire('dragenter', zone);
  const top = document.elementFromPoint(middle.clientX, middle.clientY);
  const aim = top && (zone.contains(top) || top.contains(zone)) ? top : zone;
  fire('dragover', aim);
  fire('drop', aim);
  return true;
}
