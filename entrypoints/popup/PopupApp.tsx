import { browser } from 'wxt/browser';
import { type HeldFile, Popup, type PopupLabels } from '../../components/Popup';
import { listKind } from '../../lib/files/formats';
import { attempt } from '../../lib/messages/attempt';
import { openTarget } from '../../lib/messages/open-target';
import { sendMessage } from '../../lib/messages/send';
import { openOwnPage, type PopupTab } from '../../lib/own-pages/current-tab';
import { useActs } from '../../lib/own-pages/use-acts';
import { useHealth } from '../../lib/own-pages/use-health';
import { hostPattern, useAssistantView, useCovered, useHeldFiles } from '../../lib/own-pages/use-popup-state';
import type { SiteId } from '../../lib/sites/contract';
import { writtenSteps } from '../../lib/sites/manual-steps';
import { platformAt, targetNamed } from '../../lib/sites/targets';
import { clock, countdown, t, timeLeft } from '../../lib/text/t';
import type { Receipt } from '../../lib/vault/types';
import { fileCard } from '../../lib/view/file-card';
import { PopupList } from './PopupList';

const labels: PopupLabels = {
  title: t('panel_region'),
  files: t('files_held'),
  empty: t('files_none'),
  about: [t('about_carry'), t('about_memory')],
  privacy: t('privacy_line'),
  options: t('options_link'),
  takenAt: (time) => t('file_taken_at', clock(time)),
  countdown,
  timeLeft,
};

interface PopupAppProps {
  tab?: PopupTab;
  /** Why the tab can't be told, in French. */
  failure?: string;
}

/** The toolbar popup: this page and what can be done here, and the files held. */
export function PopupApp({ tab, failure }: PopupAppProps) {
  const acts = useActs('popup', failure);
  const { say, act } = acts;
  const files = useHeldFiles(tab, acts);
  const view = useAssistantView(tab, acts);
  const [covered, checkCovered] = useCovered(tab, acts);

  // The request must be the handler's first statement: Firefox grants only inside the gesture.
  const activate = (pattern: string) =>
    attempt(
      'popup/activate',
      async () => {
        const granted = await browser.permissions.request({ origins: [pattern] });
        await checkCovered();
        if (granted) say(t('site_activated'));
        else say(t('site_not_activated'), 'alert');
      },
      () => say(t('site_not_activated'), 'alert'),
    );

  const actOnPage = async (action: string, fields: Record<string, string>) => {
    if (!tab) return;
    await sendMessage('assistant/act', { action, fields }, tab.id);
  };

  const actOnFile = async (id: string, action: string) => {
    const held = files.find((file) => file.id === id);
    if (action === 'erase') {
      await sendMessage('held/erase', id);
      say(t('file_erased'));
    } else if (action === 'extend') await sendMessage('held/extend', id);
    else if (action === 'open' && held?.target) {
      await openTarget(held.target, tab?.windowId);
      window.close();
    }
  };

  /** In a page of its own: Firefox closes the popup when a file picker opens. */
  const bring = async (site: SiteId | undefined) => {
    const asked = new URLSearchParams({ tab: String(tab?.id), ...(site && { site }) });
    await openOwnPage(`/bring.html?${asked}`, tab);
    window.close();
  };

  const heldList = files.find(({ kind }) => kind === listKind);
  const pattern = hostPattern(tab);
  const { health, onHealthAct } = useHealth(tab, view, acts);
  return (
    <Popup
      labels={labels}
      page={t('this_page', view?.heading ?? t('page_unknown'))}
      view={view}
      onAct={(action, fields) => void act('page', () => actOnPage(action, fields))}
      activate={
        pattern && covered === false
          ? { sentence: t('activate_sentence', tab?.url?.hostname ?? ''), label: t('activate') }
          : undefined
      }
      help={
        covered && !view && tab?.url
          ? {
              title: t('help_title'),
              lines: writtenSteps(tab.url).map((step) => t(step)),
              choose: t('choose_file'),
            }
          : undefined
      }
      onChoose={() => void act('bring', () => bring(tab?.url && platformAt(tab.url)?.id))}
      health={covered ? health : undefined}
      onHealthAct={onHealthAct}
      onActivate={() => pattern && void activate(pattern)}
      files={files.filter((file) => file !== heldList).map(heldFile)}
      onFileAct={(id, action) => void act(action, () => actOnFile(id, action))}
      message={acts.message}
      holdsList={heldList !== undefined}
      list={<PopupList tab={tab} held={heldList} />}
      onOptions={() => void act('options', () => browser.runtime.openOptionsPage())}
    />
  );
}

function heldFile(receipt: Receipt): HeldFile {
  return {
    file: fileCard(receipt),
    actions: [
      ...(receipt.target
        ? [{ id: 'open', label: t(targetNamed(receipt.target).labels.open), main: true }]
        : []),
      { id: 'extend', label: t('file_extend') },
      { id: 'erase', label: t('file_erase') },
    ],
  };
}
