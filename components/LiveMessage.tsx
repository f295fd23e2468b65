import type { Message } from '../lib/view/view';

/**
 * The two live regions of a card. Both are always there, empty, because screen readers announce only what changes
 * inside a region they already know.
 */
export function LiveMessage({ message, unseen }: { message?: Message; unseen?: boolean }) {
  const say = (tone: Message['tone']) => message?.tone === tone && <p class="message">{message.text}</p>;
  return (
    <div class={unseen ? 'live unseen' : 'live'}>
      <div role="status">{say('status')}</div>
      <div role="alert">{say('alert')}</div>
    </div>
  );
}
