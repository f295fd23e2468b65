/**
 * The part of a person's drag that falls to us: the events. What is dragged is put in by the page's own world
 * (`armed.ts`), which our events reach wherever they are fired: in a closed shadow root, in a frame.
 */

/**
 * Drags over the middle of `zone`. When the page says, as it must for a drop to come, that it takes what is there:
 * how to let it go, or to leave without. Otherwise the drag leaves again, and nothing was given.
 */
export function dragOver(zone: HTMLElement): { letGo(): void; leave(): void } | undefined {
  const under = topAt(zone);
  const entered = fire('dragenter', zone);
  if (fire('dragover', aimAt(zone, under)) || entered) {
    return {
      letGo: () => {
        const aim = aimAt(zone, under);
        fire('dragover', aim);
        fire('drop', aim);
      },
      leave: () => void fire('dragleave', aimAt(zone, under)),
    };
  }
  fire('dragleave', zone);
  return undefined;
}

function topAt(zone: HTMLElement): Element | null {
  const { left, top, width, height } = zone.getBoundingClientRect();
  return (zone.getRootNode() as Document | ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
}

/** What lies in the middle by now: of the zone, or new since the drag began, as zones that show only then. */
function aimAt(zone: HTMLElement, under: Element | null): Element {
  const top = topAt(zone);
  if (!top || top.localName === 'passerelle-panel') return zone;
  return top !== under || zone.contains(top) || top.contains(zone) ? top : zone;
}

/** True when the page took it for its own affair. */
function fire(type: string, target: Element): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  return !target.dispatchEvent(
    new DragEvent(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: left + width / 2,
      clientY: top + height / 2,
    }),
  );
}
