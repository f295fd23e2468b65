import { setTimeout as pause } from 'node:timers/promises';

/** True when an evaluation failed only because the page was leaving its document. */
function documentChanged(error: unknown): boolean {
  return (
    error instanceof Error &&
    /context was destroyed|context with specified id|frame (was )?detached|no such frame|Inspected target navigated|DiscardedBrowsingContext|Realm .*destroyed/i.test(
      `${error.message}`,
    )
  );
}

/**
 * Looks until there is something to see, through changes of the document; then gives it.
 * For what no single event announces: a shadow root may be rebuilt, a document replaced.
 */
export async function until<Value>(
  look: () => Promise<Value | undefined>,
  complaint: () => string | Promise<string>,
  timeoutMs: number,
): Promise<Value> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await look().catch((error: unknown) => {
      if (documentChanged(error)) return undefined;
      throw error;
    });
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(await complaint());
    await pause(50);
  }
}
