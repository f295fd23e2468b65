import { failureCode } from '../failure';

/** Before it is asked again the first time, then twice as long each time, up to the longest; milliseconds. */
const firstPause = 500;
const longestPause = 16_000;
/** So often nobody answers before a person is told: about 13 s, for `sendMessage` itself tries for 6 s. */
const unansweredBeforeLate = 2;

/**
 * Asks again while nobody answers: on a busy machine the background may take long to start, and a panel that asks only
 * once would stay without what it shows. Gives the answer; undefined once `signal` is aborted. Calls `onLate` with the
 * error, once, when it takes long, and goes on. Rejects with any other error of `ask`, which must bear being repeated.
 */
export async function askPatiently<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  onLate: (error: unknown) => void = () => undefined,
): Promise<Answer | undefined> {
  for (let unanswered = 1; !signal.aborted; unanswered++) {
    try {
      return await ask();
    } catch (error) {
      if (failureCode(error) !== 'unanswered') throw error;
      if (signal.aborted) break;
      if (unanswered === unansweredBeforeLate) onLate(error);
    }
    await elapsed(Math.min(firstPause * 2 ** (unanswered - 1), longestPause));
  }
  return undefined;
}

const elapsed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
