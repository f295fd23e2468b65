import { vi } from 'vitest';

/** Provides Web Locks, which Node 20 does not have: work under one name runs one after the other. */
export function provideLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const done = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, done);
    return done;
  };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks: { request } });
}
