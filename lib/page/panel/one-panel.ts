/** A document's window, as far as its place among frames goes. */
type View = Pick<Window, 'addEventListener' | 'dispatchEvent'> & { readonly parent: View };

/**
 * Several assistants may stand in one page, each in a frame of its own, and one panel is enough. Gives whether the one in
 * `own` speaks: of all frames that have something to show, the innermost does, and of several the first in the page;
 * around an application stands its portal. They ask each other by an event whose name `secret` no page knows, so that a
 * page can neither silence them nor answer in their place. `shows` says whether this one has something to show.
 */
export function oneVoice(
  secret: string,
  own: View,
  views: () => Iterable<View>,
  shows: () => boolean,
  signal: AbortSignal,
): () => boolean {
  const answer = (event: Event) => {
    if (shows()) event.preventDefault();
  };
  own.addEventListener(secret, answer, { signal });
  const showsSomething = (view: View) => !view.dispatchEvent(new Event(secret, { cancelable: true }));
  return () => {
    const showing = [...views()].filter(showsSomething);
    const innermost = Math.max(...showing.map(depthOf));
    return showing.find((view) => depthOf(view) === innermost) === own;
  };
}

function depthOf(view: View): number {
  return view.parent === view ? 0 : 1 + depthOf(view.parent);
}
