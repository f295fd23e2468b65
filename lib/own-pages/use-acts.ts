import { useState } from 'preact/hooks';
import { attempt } from '../messages/attempt';
import type { Message } from '../view/view';

/** The acts of one page of ours. */
export type Acts = ReturnType<typeof useActs>;

/**
 * What a page of ours says of the last act, and how it does one: an act that fails ends in words there. `failure` is
 * said at first, of what failed before the page was drawn.
 */
export function useActs(surface: string, failure?: string) {
  const [message, setMessage] = useState<Message | undefined>(
    failure ? { tone: 'alert', text: failure } : undefined,
  );
  const say = (text: string, tone: Message['tone'] = 'status') => setMessage({ tone, text });
  return {
    message,
    say,
    /** Says nothing any longer. */
    clear: () => setMessage(undefined),
    /** Does `work`, at once; gives undefined where it fails, which is then said and noted. */
    act: <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value | undefined> =>
      attempt(`${surface}/${name}`, work, (text) => say(text, 'alert')),
  };
}
