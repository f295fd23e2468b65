import { type Delivery, sendMessage } from '../../lib/messages';
import type { ImportResult, TargetPage } from '../../lib/sites/types';
import { count, t } from '../../lib/text';
import type { Asked } from './asked';

/** Follows the target's wizard after a delivery, in words, and ends it when the page says that it is over. */
export function followSteps(page: TargetPage, asked: Asked) {
  /** What the page said before the delivery proves nothing about it. */
  let overBefore = false;
  let finished = '';
  let said = '';

  const say = (text: string) => {
    if (text !== said) asked.say(text);
    said = text;
  };

  return {
    begin: () => {
      overBefore = page.finished(document);
    },
    step: async (delivery: Delivery) => {
      const result = page.result(document) ?? delivery.result;
      if (page.finished(document)) {
        if (overBefore || finished === delivery.fileId) return;
        finished = delivery.fileId;
        say(finalWord(result));
        await sendMessage('delivery/finished', delivery.fileId);
        return;
      }
      overBefore = false;
      if (result && !delivery.result) {
        const { fileId, state } = delivery;
        delivery.result = result;
        await sendMessage('delivery/set', { fileId, state, result });
      }
      const step = page.step(document);
      if (delivery.state !== 'accepted') return;
      if (step && step > 1) say(t('step', step, page.stepNames.length, page.stepNames[step - 1] ?? ''));
      else say(t(page.labels.taken));
    },
  };
}

/** « Importation terminée : 12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé. » */
function finalWord(result: ImportResult | undefined): string {
  if (!result) return t('import_done');
  const { updated, created, protected: kept } = result;
  const figures = [
    count('users_updated', updated),
    count('users_created', created),
    count('users_protected', kept),
  ];
  return t('import_done_with', figures.join(', '));
}
