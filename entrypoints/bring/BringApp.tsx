import { useState } from 'preact/hooks';
import { BringPage, type BringPageProps } from '../../components/BringPage';
import { useLandingFocus } from '../../components/use-landing-focus';
import type { Message } from '../../components/view';
import { fileCard, refusalText } from '../../lib/file-card';
import { sendMessage } from '../../lib/messages';
import { openTarget } from '../../lib/open-target';
import { bringOwnFile, pickerTypes } from '../../lib/own-file';
import { pickFile } from '../../lib/pick-file';
import { acceptedBy } from '../../lib/sites/pages';
import { targetNamed, targetSites } from '../../lib/sites/targets';
import type { SiteId } from '../../lib/sites/types';
import { clock, countdown, t } from '../../lib/text';
import { type Origin, originOfTab } from '../popup/tab';
import { useHeldFiles } from '../popup/use-popup-state';

const labels: BringPageProps['labels'] = {
  title: t('bring_title'),
  intro: t('bring_intro'),
  which: t('bring_for'),
  open: t('choose_file'),
  drop: t('list_drop'),
  privacy: t('privacy_line'),
  takenAt: (time) => t('file_taken_at', clock(time)),
  countdown,
};

/** « Choisir un fichier… » of the popup: for `site` where it is known, and for the windows of tab `tabId`. */
export function BringApp({ site: known, tabId }: { site?: SiteId; tabId?: number }) {
  // At once: a tab that is closed meanwhile must not make its private file an ordinary one.
  const [asked] = useState(() => originOfTab(tabId));
  const [site, setSite] = useState<SiteId>(known ?? 'elea');
  const [heldId, setHeldId] = useState<string>();
  // As it is by now: given more time elsewhere, or gone once it was delivered, erased or expired.
  const [broughtFrom, setBroughtFrom] = useState<Origin>();
  const receipt = useHeldFiles(broughtFrom).find(({ id }) => id === heldId);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<Message>();
  useLandingFocus('h1');

  const bring = async (file: File) => {
    setMessage(undefined);
    const from = await asked;
    const isGone = !from || (from.context.incognito && !(await originOfTab(tabId)));
    if (isGone) return setMessage({ tone: 'alert', text: t('bring_gone') });
    setBusy(true);
    try {
      const outcome = await bringOwnFile(file, acceptedBy(site), (own) =>
        sendMessage('held/bring', { ...own, target: site, context: from.context }),
      );
      if (outcome.ok) {
        setBroughtFrom(from);
        setHeldId(outcome.receipt.id);
      } else setMessage({ tone: 'alert', text: refusalText(outcome.refusal) });
    } catch {
      // A folder, or a file that is gone or can't be read.
      setMessage({ tone: 'alert', text: t('bring_unreadable') });
    } finally {
      setBusy(false);
    }
  };
  const pick = () => pickFile(pickerTypes(acceptedBy(site)), (file) => void bring(file));
  const act = async (action: string) => {
    if (action === 'open') return openTarget(site, (await asked)?.windowId);
    // Another takes its place; and the person has it still.
    if (receipt) await sendMessage('held/erase', receipt.id);
    setMessage(action === 'erase' ? { tone: 'status', text: t('file_erased') } : undefined);
    setHeldId(undefined);
  };

  return (
    <BringPage
      labels={labels}
      sites={known ? [] : targetSites.map((value) => ({ value, label: t(targetNamed(value).labels.bring) }))}
      site={site}
      onSite={(value) => setSite(value as SiteId)}
      message={receipt ? { tone: 'status', text: t('file_chosen') } : message}
      progress={busy ? { label: t('bring_progress') } : undefined}
      held={
        receipt && {
          file: fileCard(receipt),
          next: t('bring_by_hand', receipt.name),
          actions: [
            { id: 'open', label: t(targetNamed(site).labels.open), main: true },
            { id: 'other', label: t('bring_other') },
            { id: 'erase', label: t('file_erase') },
          ],
        }
      }
      onAct={(action) => void act(action)}
      onOpen={pick}
      onFile={(file) => void bring(file)}
    />
  );
}
