import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks until there is something to see, then gives it.
 * For what no single event announces: a shadow root may be rebuilt, a document replaced.
 */
export async function until<Value>(
  look: () => Promise<Value | undefined>,
  complaint: () => string | Promise<string>,
  timeoutMs: number,
): Promise<Value> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(await complaint());
    await pause(50);
  }
}
