/**
 * Milliseconds since the epoch as the browser counted them since it began: a person who sets the clock does not change
 * them. It stands still while a machine sleeps, and a new process may begin from another clock.
 */
export function steadyTime(): number {
  return performance.timeOrigin + performance.now();
}
