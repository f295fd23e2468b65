import type { Danger, Verdict } from '../../page/gate';
import { isLabel, normalise, shownText } from '../../page/labels';
import { detectAccounts } from './detect';
import { labels } from './labels';
import { resetsToo, rowAround, type Selection, selectionIn, selectionOf } from './selection';

/** What « (Re)notifier » and « Réinitialiser » would do to the accounts selected. */
export interface AccountDanger extends Danger {
  action: 'reset' | 'notify';
  selection: Selection;
}

/** The server is slow with more: guide 004 asks for small batches. */
export const many = 200;

const buttons =
  'a, button, [role=button], [role=link], [role=menuitem], input[type=submit], input[type=button], input[type=image]';

/** What a press there means; undefined for anything but the two kinds of buttons, on the pages that have accounts. */
export function judgePress(path: readonly EventTarget[]): Verdict<AccountDanger> | undefined {
  const button = path.find((part): part is Element => part instanceof Element && part.matches(buttons));
  const action = button && actionOf(button);
  if (!action || !detectAccounts(new URL(location.href), document)) return undefined;
  const row = rowAround(button);
  const selection = row ? selectionOf([row], 1) : selectionIn(document);
  const { total, states, unseen } = selection;
  const dangerous = total > 0 && (states.activated > 0 || total > many || unseen > 0);
  return { action, count: total, danger: dangerous ? { action, count: total, selection } : undefined };
}

/**
 * By its words, accents or not: « Réinitialiser les critères de recherche » is something else. A notification is
 * confirmed in a second step, which may offer to reset the passwords with it (guide 004, 3.2).
 */
function actionOf(button: Element): AccountDanger['action'] | undefined {
  const names = ['aria-label', 'title', 'alt'].map((name) => button.getAttribute(name) ?? '');
  const texts = [shownText(button), ...names];
  const text = normalise(texts.join(' '));
  const is = (wordings: readonly string[]) => texts.some((one) => isLabel(one, wordings));
  if (/reinitialiser (les|le) mots? de passe/.test(text) || is(labels.reset)) return 'reset';
  const notifies = /\(?re\)?-?notifier|notifier les? comptes?/.test(text) || is(labels.notify);
  if ((notifies || is(labels.confirm)) && resetsToo(button.ownerDocument)) return 'reset';
  return notifies ? 'notify' : undefined;
}
