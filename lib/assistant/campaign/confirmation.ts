import type { Gate } from '../../page/gate';
import type { AccountDanger, CampaignPage, Selection } from '../../sites/contract';
import { normalise } from '../../text/compare';
import { count, t } from '../../text/t';
import type { Action, Field, View } from '../../view/view';
import type { Asked } from '../task';

/** How long a confirmed press may wait for the person's own click, in milliseconds. */
const passLife = 60_000;

/** Asks the person to type a word before a press that was held back goes through, once. */
export function confirmation(
  { largestBatch }: Pick<CampaignPage, 'largestBatch'>,
  gate: Gate<AccountDanger> | undefined,
  asked: Asked,
  signal: AbortSignal,
) {
  let danger = gate?.held;
  if (gate) {
    gate.onHeld = (held) => {
      danger = held;
      asked.clear();
    };
    // What is held back or let through on one page says nothing of the next.
    signal.addEventListener('abort', () => {
      Object.assign(gate, { onHeld: undefined, held: undefined, pass: undefined });
    });
  }

  const word = () => t(danger?.action === 'notify' ? 'word_notify' : 'word_reset');
  const button = () => t(danger?.action === 'notify' ? 'campaign_notify_button' : 'campaign_reset_button');

  function confirm(typed: string) {
    if (!gate || !danger) return;
    if (normalise(typed) !== normalise(word())) return asked.fail(t('confirm_wrong', word()));
    gate.pass = { action: danger.action, count: danger.count, until: Date.now() + passLife };
    const given = t('confirm_given', button());
    forget();
    asked.say(given);
  }

  function forget() {
    danger = undefined;
    if (gate) gate.held = undefined;
  }

  return {
    asks: () => danger !== undefined,
    shown: (): Pick<View, 'message' | 'urgent'> | undefined => {
      if (!danger) return undefined;
      const text = t('held_back', button(), count('selected_accounts', danger.count), consequence(danger));
      return { urgent: true, message: asked.message ?? { tone: 'alert', text } };
    },
    notes: (): string[] =>
      danger ? [...countsOf(danger.selection), ...(danger.count > largestBatch ? [t('held_slow')] : [])] : [],
    fields: (): Field[] => [
      { id: 'confirm', label: t('confirm_label', word()), value: '', enter: 'confirm' },
    ],
    actions: (): Action[] => [
      { id: 'renounce', label: t('renounce'), main: true },
      { id: 'confirm', label: t('confirm') },
    ],
    act: (action: string, { confirm: typed = '' }: Record<string, string>) => {
      if (action === 'confirm') confirm(typed);
      if (action === 'renounce') {
        forget();
        asked.say(t('renounced'));
      }
    },
  };
}

function consequence({ action, selection }: AccountDanger): string {
  if (action === 'notify') return t('held_notify');
  return t(selection.states.activated > 0 || selection.unseen > 0 ? 'held_reset_activated' : 'held_reset');
}

function countsOf({ states, unseen }: Selection): string[] {
  const seen = [
    count('selected_not_notified', states['not-notified']),
    count('selected_notified', states.notified),
    count('selected_activated', states.activated),
  ];
  return [t('held_counts', seen.join(', ')), ...(unseen > 0 ? [count('held_unseen', unseen)] : [])];
}
