import type { Danger, Judge } from '../page/gate';

/** What a press means to the first of `judges` that has something to say of it. */
export function firstOf(judges: readonly Judge<Danger>[]): Judge<Danger> {
  return (path, type) => {
    for (const judge of judges) {
      const verdict = judge(path, type);
      if (verdict) return verdict;
    }
    return undefined;
  };
}
