/** A control counts as seen after this long in view, in milliseconds: nobody reads and decides faster. */
const seenAfter = 500;
const sampleEvery = 100;

/**
 * Tells a person's own click on a control of `shadow` from one that a page made, provoked or lured. The page
 * may script clicks, lay its own things over the panel, make it transparent, move it under the pointer just in
 * time, or focus a button and wait for Enter: none of these counts.
 */
export function watchControls(
  shadow: ShadowRoot,
  signal: AbortSignal,
): (event: Event, control: Element) => boolean {
  const seenSince = new Map<Element, { text: string; since: number }>();
  let invited: EventTarget | null = null;
  let lastIntent = 0;

  const sample = () => {
    for (const control of shadow.querySelectorAll('button, input')) {
      const text = control.textContent ?? '';
      const seen = seenSince.get(control);
      if (!isTopmost(shadow, control)) seenSince.delete(control);
      else if (seen?.text !== text) seenSince.set(control, { text, since: performance.now() });
    }
  };
  const timer = setInterval(sample, sampleEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
  sample();

  const intent = (event: Event) => {
    if (event.isTrusted) lastIntent = performance.now();
  };
  window.addEventListener('keydown', intent, { signal, capture: true });
  window.addEventListener('pointerdown', intent, { signal, capture: true });
  shadow.addEventListener(
    'focusin',
    (event) => {
      // A focus that follows no key and no press was given by a script: Enter there is not meant for us.
      invited = performance.now() - lastIntent < sampleEvery ? event.target : null;
    },
    { signal },
  );

  return (event, control) => {
    const seen = seenSince.get(control);
    const byKeyboard = !(event instanceof MouseEvent) || event.detail === 0;
    return (
      event.isTrusted &&
      isTopmost(shadow, control) &&
      seen !== undefined &&
      performance.now() - seen.since >= seenAfter &&
      (!byKeyboard || invited === control)
    );
  };
}

/**
 * True when the middle of `control` is on the screen, ours, and shown as we drew it. The shadow root is open: the
 * page can restyle what is inside, too.
 */
function isTopmost(shadow: ShadowRoot, control: Element): boolean {
  const { left, top, width, height } = control.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  const [x, y] = [left + width / 2, top + height / 2];
  if (document.elementFromPoint(x, y) !== shadow.host) return false;
  const hit = shadow.elementFromPoint(x, y);
  if (!hit || (hit !== control && !control.contains(hit))) return false;
  for (
    let element: Element | null = control;
    element && element !== shadow.host;
    element = element.parentElement
  ) {
    if (!isUnaltered(element)) return false;
  }
  return isUnaltered(shadow.host) && isUnaltered(document.documentElement);
}

function isUnaltered(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    Number(style.opacity) === 1 &&
    style.transform === 'none' &&
    style.filter === 'none' &&
    style.clipPath === 'none' &&
    (style.maskImage || 'none') === 'none' &&
    (style.mixBlendMode || 'normal') === 'normal' &&
    style.visibility === 'visible'
  );
}
