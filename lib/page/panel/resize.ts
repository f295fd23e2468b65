/** A window has its new size when it said nothing more for so long, in milliseconds. */
const pause = 150;

/**
 * Calls `work` once after `window` has got another size: one that a person draws larger says so at every step. Ends with
 * `signal`.
 */
export function onResized(window: Window, work: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onStep = () => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
  window.addEventListener('resize', onStep, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
