/** A channel between the extension's own pages and its background. Web pages are of other origins and cannot listen. */
const channel = 'erased';

/**
 * Announces that a person has erased the file `id`. Nothing is announced of a file that expires: a list that is open on a
 * screen by then is in use and stays.
 */
export function announceErased(id: string): void {
  const sender = new BroadcastChannel(channel);
  sender.postMessage(id);
  sender.close();
}

/** Calls `act` with the id of each file that a person erases from now on. Returns a function that stops it. */
export function onErased(act: (id: string) => void): () => void {
  const listener = new BroadcastChannel(channel);
  listener.addEventListener('message', ({ data }) => act(String(data)));
  return () => listener.close();
}
