/**
 * Gives a function that runs one piece of work after the other, over all contexts of the extension. It keeps what is read
 * from `storage` unchanged until it is written back. `name` is that of the lock.
 */
export function oneAtATime(name: string) {
  return <Result>(work: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, work) as Promise<Result>;
}
