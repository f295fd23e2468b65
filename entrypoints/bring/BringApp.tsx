import { useState } from 'preact/hooks';
import { BringPage, type BringPageProps } from '../../components/BringPage';
import { useLandingFocus } from '../../components/use-landing-focus';
import { pickFile } from '../../lib/browser/pick-file';
import { failureCode, failureText } from '../../lib/failure';
import { noteFailure } from '../../lib/messages/attempt';
import { bringOwnFile, pickerTypes } from '../../lib/messages/bring-own-file';
import { openTarget } from '../../lib/messages/open-target';
import { sendMessage } from '../../lib/messages/send';
import { type Origin, originOfTab } from '../../lib/own-pages/current-tab';
import { useActs } from '../../lib/own-pages/use-acts';
import { useHeldFiles } from '../../lib/own-pages/use-popup-state';
import type { SiteId } from '../../lib/sites/contract';
import { targetNamed, targets } from '../../lib/sites/targets';
import { clock, countdown, t } from '../../lib/text/t';
import { fileCard, refusalText } from '../../lib/view/file-card';

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
  const [site, setSite] = useState<SiteId>(known ?? targets[0]?.site ?? '');
  const [heldId, setHeldId] = useState<string>();
  // As it is by now: given more time elsewhere, or gone once it was delivered, erased or expired.
  const [broughtFrom, setBroughtFrom] = useState<Origin>();
  const acts = useActs('bring');
  const { say, act } = acts;
  const receipt = useHeldFiles(broughtFrom, acts).find(({ id }) => id === heldId);
  const [busy, setBusy] = useState(false);
  useLandingFocus('h1');

  const bring = async (file: File) => {
    acts.clear();
    const from = await asked;
    const isGone = !from || (from.context.incognito && !(await originOfTab(tabId)));
    if (isGone) return say(t('bring_gone'), 'alert');
    setBusy(true);
    try {
      const outcome = await bringOwnFile(file, targetNamed(site).accepts, (own) =>
        sendMessage('held/bring', { ...own, target: site, context: from.context }),
      );
      if (outcome.ok) {
        setBroughtFrom(from);
        setHeldId(outcome.receipt.id);
      } else say(refusalText(outcome.refusal), 'alert');
    } catch (error) {
      noteFailure('bring/file', error);
      // What nobody foresaw is a folder, or a file that is gone or can't be read.
      say(failureCode(error) === 'unexpected' ? t('bring_unreadable') : failureText(error), 'alert');
    } finally {
      setBusy(false);
    }
  };
  const onFile = (file: File) => void act('file', () => bring(file));
  const pick = () => pickFile(pickerTypes(targetNamed(site).accepts), onFile);
  const actOnFile = async (action: string) => {
    if (action === 'open') return openTarget(site, (await asked)?.windowId);
    // Another takes its place; and the person has it still.
    if (receipt) await sendMessage('held/erase', receipt.id);
    if (action === 'erase') say(t('file_erased'));
    else acts.clear();
    setHeldId(undefined);
  };

  return (
    <BringPage
      labels={labels}
      sites={known ? [] : targets.map((target) => ({ value: target.site, label: t(target.labels.bring) }))}
      site={site}
      onSite={(value) => setSite(value as SiteId)}
      message={acts.message ?? (receipt && { tone: 'status', text: t('file_chosen') })}
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
      onAct={(action) => void act(action, () => actOnFile(action))}
      onOpen={pick}
      onFile={onFile}
    />
  );
}
