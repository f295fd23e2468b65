/**
 * Milliseconds since the epoch, counted from the wall clock's time when this context began. Setting the wall clock does
 * not change it, and it does not pass while a machine sleeps. Firefox counts all contexts of a process from one moment;
 * Chromium reads the wall clock anew for each worker (Blink's `GetUnixAtZeroMonotonic`).
 */
export function steadyTime(): number {
  return performance.timeOrigin + performance.now();
}
