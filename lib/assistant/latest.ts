/**
 * Runs questions of one kind, and gives each one's answer, or undefined where a later one was asked meanwhile: answers
 * may overtake each other, and only the last question's is up to date.
 */
export function latestOf(): <Answer>(ask: () => Promise<Answer>) => Promise<Answer | undefined> {
  let last = 0;
  return async (ask) => {
    last += 1;
    const mine = last;
    const answer = await ask();
    return mine === last ? answer : undefined;
  };
}
