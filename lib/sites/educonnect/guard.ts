import type { Verdict } from '../../page/gate';
import { isLabel } from '../../text/compare';
import type { AccountDanger } from '../contract';
import { detectAccounts } from './detect';
import { controls, pressedAction } from './pressed-action';
import { resetsToo, rowAround, selectionIn, selectionOf } from './selection';
import { namesShown } from './shown';
import { labels } from './wordings';

/** The server is slow with more accounts at once: guide 004 asks for small batches. */
export const largestBatch = 200;

/**
 * What a press there means, by the path of an event and its type; undefined for anything but the two acts, on the pages
 * that have accounts.
 */
export function judgePress(path: readonly EventTarget[], type?: string): Verdict<AccountDanger> | undefined {
  const pressed = pressedAction(path, type) ?? confirmedReset(path);
  if (!pressed || !detectAccounts(new URL(location.href), document)) return undefined;
  const { element } = pressed;
  const action = pressed.action === 'notify' && resetsToo(element.ownerDocument) ? 'reset' : pressed.action;
  const row = rowAround(element);
  const selection = row ? selectionOf([row], 1) : selectionIn(document);
  const { total, states, unseen } = selection;
  const dangerous = total > 0 && (states.activated > 0 || total > largestBatch || unseen > 0);
  return { action, count: total, danger: dangerous ? { action, count: total, selection } : undefined };
}

/**
 * A notification is confirmed in a second step, which may offer to reset the passwords with it (guide 004, 3.2).
 */
function confirmedReset(path: readonly EventTarget[]): ReturnType<typeof pressedAction> {
  const button = path.find((part): part is Element => part instanceof Element && part.matches(controls));
  const confirms = button && namesShown(button).some((name) => isLabel(name, labels.confirm));
  return confirms && resetsToo(button.ownerDocument) ? { element: button, action: 'reset' } : undefined;
}
