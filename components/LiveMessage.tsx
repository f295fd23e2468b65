import type { Message } from '../lib/view/view';

/**
 * The two live regions of a card. Both are always in the page, even empty, because screen readers announce a change only
 * in a region that was there before.
 */
export function LiveMessage({ message, unseen }: { message?: Message; unseen?: boolean }) {
  const textOf = (tone: Message['tone']) =>
    message?.tone === tone && (
      <p key={message.nth} class="message">
        {message.text}
      </p>
    );
  return (
    <div class={unseen ? 'live unseen' : 'live'}>
      <div role="status">{textOf('status')}</div>
      <div role="alert">{textOf('alert')}</div>
    </div>
  );
}
