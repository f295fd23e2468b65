import { type Delivery, sendMessage } from '../../lib/messages';
import { shownBy } from '../../lib/page/watch';
import type { ImportResult, TargetPage } from '../../lib/sites/types';
import { count, t } from '../../lib/text';
import type { Asked } from './asked';

/** Follows the target's wizard after a delivery, in words, and ends it when the page says that it is over. */
export function followSteps(page: TargetPage, asked: Asked, signal: AbortSignal) {
  let followed: Delivery | undefined;
  let said = '';

  /** The figures may stand for a moment only, or on a page that does not say « terminée »: each change is looked at. */
  const observer = new MutationObserver(() => void noteResult());
  signal.addEventListener('abort', () => observer.disconnect());

  /** A former report that went away makes room for this import's. */
  async function noteResult() {
    if (!followed) return;
    const { before, result } = followed;
    const shown = page.result(document);
    if (before.finished && !page.finished(document)) before.finished = false;
    else if (before.result && !shown) before.result = undefined;
    else if (shown && !same(shown, before.result) && !same(shown, result)) followed.result = shown;
    else return;
    await sendMessage('delivery/set', followed);
  }

  function say(text: string) {
    if (text !== said) asked.say(text);
    said = text;
  }

  /** One look; true when the import is over and the file is erased. */
  return async (delivery: Delivery): Promise<boolean> => {
    if (followed !== delivery) observer.observe(document, shownBy);
    followed = delivery;
    await noteResult();
    if (page.finished(document) && !delivery.before.finished) {
      observer.disconnect();
      await sendMessage('delivery/finished', delivery.fileId);
      asked.say(delivery.result ? finalWord(delivery.result) : t(page.labels.done));
      return true;
    }
    const step = page.step(document) ?? 1;
    if (step > 1) say(t('step', step, page.stepNames.length, page.stepNames[step - 1] ?? ''));
    else if (delivery.state === 'accepted') say(t(page.labels.taken));
    return false;
  };
}

/** « Importation terminée : 12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé. » */
function finalWord(result: ImportResult): string {
  const { updated, created, protected: kept } = result;
  const figures = [
    count('users_updated', updated),
    count('users_created', created),
    count('users_protected', kept),
  ];
  return t('import_done_with', figures.join(', '));
}

function same(one: ImportResult, other: ImportResult | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
