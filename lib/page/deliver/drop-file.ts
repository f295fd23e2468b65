/**
 * Drops a file on the element that `path` leads to (one selector per shadow root), as a person's drag would:
 * dragenter, dragover, drop. Zones that show only while something is dragged get the drop in their middle.
 * Carried by `scripting.executeScript` into the page's own world, so it stands alone: no import, no outer name.
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
