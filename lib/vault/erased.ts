/** A channel between the extension's own pages and its background: no web page can listen in. */
const channel = 'erased';

/**
 * Says that a person has erased the file `id`. Of a file that expires nothing is said: what stands on a screen by then
 * is in use.
 */
export function tellErased(id: string): void {
  const speaker = new BroadcastChannel(channel);
  speaker.postMessage(id);
  speaker.close();
}

/** Calls `heard` with the id of each file that a person erases from now on; gives the way to stop. */
export function onErased(heard: (id: string) => void): () => void {
  const listener = new BroadcastChannel(channel);
  listener.addEventListener('message', ({ data }) => heard(String(data)));
  return () => listener.close();
}
