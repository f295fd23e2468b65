import type { Action, View } from '../../components/view';
import { encodeBytes } from '../../lib/bytes';
import { fileCard, refusalText } from '../../lib/file-card';
import { type Delivery, sendMessage } from '../../lib/messages';
import { Overdue, waitFor } from '../../lib/page/wait';
import type { TargetPage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import { Asked } from './asked';
import { type Delivered, deliver } from './deliver';
import { followSteps } from './follow-steps';
import { pickFile } from './pick-file';
import { blankView, type Role, type Surroundings } from './role';

/** Milliseconds without a sign after which « Envoi en cours… » is said, and then the question is asked. */
const patience = { quiet: 5000, question: 15_000 };

/** On a page that takes a file: puts it in, looks whether it was taken, and follows the import to its end. */
export function targetRole({ page, found, signal, redraw }: Surroundings<TargetPage>): Role {
  const asked = new Asked(redraw, signal);
  const follow = followSteps(page, asked);
  let held: Receipt | undefined;
  let delivery: Delivery | undefined;
  let look: Delivered | undefined;
  let manual = false;

  async function reload() {
    const files = await sendMessage('held/list', undefined);
    held = files.find(({ target, kind }) => target === page.site && page.accepts.includes(kind));
    if (!asked.busy) delivery = await sendMessage('delivery/get', undefined);
    await watch();
  }

  async function watch() {
    if (delivery && !asked.busy) {
      if (delivery.state !== 'accepted') await conclude(delivery.fileId);
      if (delivery) await follow.step(delivery);
    }
    redraw();
  }

  async function setState(fileId: string, state: Delivery['state']) {
    delivery = { fileId, host: location.host, state };
    await sendMessage('delivery/set', { fileId, state });
  }

  /** Acts on the evidence there is by now; another page of the wizard is evidence too. */
  async function conclude(fileId: string): Promise<boolean> {
    const further = !look && (page.finished(document) || (page.step(document) ?? 1) > 1);
    const evidence = further ? ({ state: 'accepted' } as const) : look?.();
    if (evidence?.state === 'accepted') await setState(fileId, 'accepted');
    else if (evidence) {
      delivery = undefined;
      await sendMessage('delivery/set', null);
      asked.fail(t(page.labels.refused, evidence.reason));
    } else if (!look && delivery?.state === 'sent') await setState(fileId, 'unknown');
    return evidence !== undefined;
  }

  async function putIn(abort: AbortSignal): Promise<void> {
    if (!held) return;
    const file = held;
    manual = false;
    follow.begin();
    const outcome = await deliver(page, file);
    if (outcome === 'no-place') {
      manual = true;
      return asked.fail(t('deliver_no_place'));
    }
    if (outcome === 'no-file') return asked.fail(t('deliver_no_file'));
    look = outcome;
    delivery = { fileId: file.id, host: location.host, state: 'sent' };
    for (const deadline of [patience.quiet, patience.question]) {
      asked.progress(t(deadline === patience.quiet ? 'deliver_progress' : 'deliver_slow'));
      const sign = await waitFor(document, () => look?.(), { signal: abort, deadline }).catch(overdue);
      if (sign && (await conclude(file.id))) return;
    }
    await setState(file.id, 'unknown');
  }

  async function choose(): Promise<void> {
    const bytes = await pickFile('.csv,text/csv');
    if (!bytes) return;
    const outcome = await sendMessage('capture/take', {
      page: found,
      settings: [],
      content: await encodeBytes(bytes),
    });
    if (outcome.ok) held = outcome.receipt;
    else asked.fail(refusalText(outcome.refusal));
  }

  const drop = (main: boolean): Action => ({ id: 'deliver', label: t('deliver', held?.name ?? ''), main });
  const erase: Action = { id: 'erase', label: t('file_erase') };

  function actions(): Action[] {
    if (asked.busy) return [{ id: 'cancel', label: t('cancel') }];
    if (!held) return [{ id: 'choose', label: t('choose_file'), main: true }];
    if (manual) return [{ id: 'save', label: t('save_file'), main: true }, drop(false), erase];
    if (delivery?.state === 'unknown')
      return [
        { id: 'yes', label: t('yes') },
        { id: 'no', label: t('no') },
      ];
    return delivery ? [erase] : [drop(true), erase];
  }

  function notes(): string[] {
    if (manual && held) return [t('manual_way', held.name)];
    if (delivery?.state === 'unknown') return [t('deliver_question')];
    return held || delivery ? [] : [t(page.labels.missing)];
  }

  return {
    reload,
    look: watch,
    view: (): View => ({
      ...blankView(page),
      ...asked.shown(),
      notes: asked.busy ? [] : notes(),
      file: held && fileCard(held),
      actions: actions(),
    }),
    act: async (action) => {
      if (action === 'cancel') return asked.cancel();
      if (action === 'deliver') {
        await asked.run(putIn, t('deliver_progress'));
        if (delivery?.state === 'sent') await setState(delivery.fileId, 'unknown');
      }
      if (action === 'choose') await asked.run(choose);
      if (action === 'yes' && delivery) await setState(delivery.fileId, 'accepted');
      if (action === 'no') {
        manual = true;
        delivery = undefined;
        await sendMessage('delivery/set', null);
      }
      if (action === 'save' && held) await sendMessage('delivery/save', held.id);
      if (action === 'extend' && held) await sendMessage('held/extend', held.id);
      if (action === 'erase' && held) {
        await sendMessage('held/erase', held.id);
        asked.say(t('file_erased'));
      }
      await reload();
    },
  };
}

function overdue(error: unknown): undefined {
  if (!(error instanceof Overdue)) throw error;
}
