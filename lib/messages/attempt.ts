import { failureOf, failureText } from '../failure';
import { sendMessage } from './send';

/** Keeps `error` for « Préparer un rapport », until the browser ends. Never throws: what is kept is of no use now. */
export function noteFailure(place: string, error: unknown): void {
  void sendMessage('failures/note', failureOf(place, error)).catch(() => undefined);
}

/**
 * Does `work`, which begins before this returns (browsers grant a permission only inside the click). Where it fails,
 * `say` is given the sentence, and the failure is noted under `place`; gives undefined then. Never rejects.
 */
export async function attempt<Value>(
  place: string,
  work: () => Value | Promise<Value>,
  say: (text: string) => void,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    noteFailure(place, error);
    say(failureText(error));
    return undefined;
  }
}
