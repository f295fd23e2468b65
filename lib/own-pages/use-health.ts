import { useState } from 'preact/hooks';
import { askHealth } from '../report/ask-page';
import { t } from '../text/t';
import type { HealthCard, View } from '../view/view';
import { openOwnPage, type PopupTab } from './current-tab';
import type { Acts } from './use-acts';

/**
 * « Vérifier cette page » where no assistant offers it, and « Préparer un rapport » where the page is not recognised
 * or lacks something. What came of a check is said by `acts`.
 */
export function useHealth(tab: PopupTab | undefined, view: View | undefined, { say, act }: Acts) {
  const [card, setCard] = useState<HealthCard>();
  const check = async () => {
    const found = tab && (await askHealth({ tabId: tab.id, allFrames: true }));
    setCard(found);
    say(found?.title ?? t('health_failed'));
  };
  const report = async () => {
    await openOwnPage(`/report.html?tab=${tab?.id}`, tab);
    window.close();
  };
  const reportAction = { id: 'report', label: t('report_prepare') };
  const lacking = view?.health && !view.health.complete;
  return {
    health: view
      ? { actions: lacking ? [reportAction] : [] }
      : { card, actions: [{ id: 'check', label: t('health_check') }, reportAction] },
    onHealthAct: (action: string) => void act(action, action === 'check' ? check : report),
  };
}
