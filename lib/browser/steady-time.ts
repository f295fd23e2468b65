/**
 * Milliseconds since the epoch, counted on from when this context began: a person who sets the clock meanwhile does not
 * change them, and they stand still while a machine sleeps. Firefox counts all contexts of a process from one moment;
 * Chromium takes the wall clock again for each new worker (Blink's `GetUnixAtZeroMonotonic`).
 */
export function steadyTime(): number {
  return performance.timeOrigin + performance.now();
}
