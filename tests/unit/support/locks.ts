import { vi } from 'vitest';

/** Node 20 has no Web Locks: one after the other, by name, as browsers do it. */
export function provideLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const done = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, done);
    return done;
  };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: { request } });
}
