/**
 * Gives what runs one piece of work after the other, in whatever context of the extension: what is read and written back
 * in `storage` must not change in between. `name` is that of the lock.
 */
export function oneAtATime(name: string) {
  return <Result>(work: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, work) as Promise<Result>;
}
