import { exportPlan } from '../../messages/protocol';
import { type Gate, gateOf } from '../../page/gate';
import type { AccountDanger, CampaignPage } from '../../sites/contract';
import { ownJob } from '../../sites/jobs';
import { t } from '../../text/t';
import { isStale } from '../../vault/stale';
import type { Receipt } from '../../vault/types';
import { fileCard } from '../../view/file-card';
import type { Action, Field, View } from '../../view/view';
import { eraseFiles } from '../file-actions';
import { heldFrom, lossOf } from '../held-here';
import { latestOf } from '../latest';
import { blankView, type Role, type Surroundings } from '../role';
import { exporter } from '../source/export-job';
import { Asked } from '../task';
import { classByClass } from './class-by-class';
import { confirmation } from './confirmation';
import { campaignSteps } from './steps';

/** On ÉduConnect's accounts: the steps of the guides, the class to take next, the list, and a hand on the two buttons. */
export function campaignRole(surroundings: Surroundings<CampaignPage>): Role {
  const { page, found, background, window, location, signal, redraw } = surroundings;
  const { document } = window;
  const asked = new Asked(background, redraw, signal, page.page);
  const latest = latestOf();
  // No site takes the list: it is for the person.
  const job = ownJob(page);
  const gate: Gate<AccountDanger> | undefined = gateOf(window);
  const exportJob = exporter({ ...surroundings, asked, held: () => held });
  const classes = classByClass(asked, surroundings);
  const confirm = confirmation(page, gate, asked, signal);
  let held: Receipt[] = [];
  /** Something was notified or reset from this document. */
  let acted = false;

  if (gate) {
    gate.onPassed = (action) => {
      acted = true;
      asked.clear();
      if (action === 'reset') void asked.follow(background.ask('campaign/reset'));
    };
    signal.addEventListener('abort', () => {
      gate.onPassed = undefined;
    });
  }

  async function reload() {
    const files = await latest(() => heldFrom(found, location, background));
    if (!files) return;
    const former = held;
    held = files;
    const loss = asked.busy ? undefined : lossOf(former, held);
    if (loss) asked.say(loss);
    await classes.refresh();
    redraw();
  }

  function actions(): Action[] {
    if (asked.busy) return [{ id: 'cancel', label: t('cancel') }];
    if (confirm.asks()) return confirm.actions();
    const csv = page.exportButton(document);
    return [
      ...(held.length > 0 ? [{ id: 'open', label: t('campaign_open_list'), main: true }] : []),
      ...(csv && job
        ? [
            {
              id: exportPlan(job),
              label: t('campaign_take_list'),
              main: held.length === 0 && page.selection(document).total > 0,
            },
          ]
        : []),
      ...classes.actions(),
      ...(held.length > 0 ? [{ id: 'erase', label: t('campaign_erase_list') }] : []),
    ];
  }

  const fields = (): Field[] => (confirm.asks() ? confirm.fields() : []);

  function notes(): string[] {
    if (confirm.asks()) return confirm.notes();
    return [...(gate ? [] : [t('campaign_reload')]), ...classes.notes(), ...states()];
  }

  /** A list of the class before, or from before a reset, is none of this batch. */
  const isOfBatch = (list: Receipt) => list.takenAt > classes.since() && !isStale(list);
  const batch = () => ({ anew: classes.begun(), acted, listed: held.some(isOfBatch) });

  return {
    reload,
    look: redraw,
    pointAt: () => (confirm.asks() ? undefined : classes.pointAt()),
    view: (): View => ({
      ...blankView(page, location),
      ...asked.shown(),
      ...confirm.shown(),
      files: confirm.asks() ? [] : held.map(fileCard),
      steps: confirm.asks() ? [] : campaignSteps(page, document, batch()),
      notes: notes(),
      fields: fields(),
      actions: actions(),
    }),
    act: async (action, typed) => {
      if (action === 'cancel') return asked.cancel();
      if (job && action === exportPlan(job)) {
        if (page.hasRows(document) && page.selection(document).total === 0)
          asked.fail(t('campaign_select_first'));
        else await asked.run((abort) => exportJob(job, abort), t('campaign_list_progress'));
      }
      if (action === 'open' && held[0]) await background.ask('lists/open', held[0].id);
      if (action === 'erase') {
        const erased = held;
        held = [];
        await eraseFiles(erased, asked, background);
      }
      if (action === 'next-class') acted = false;
      confirm.act(action, typed);
      await classes.act(action);
      await reload();
    },
  };
}

/** What each action does to an account of each state (guide 004). */
function states(): string[] {
  return [t('campaign_not_notified'), t('campaign_notified'), t('campaign_activated')];
}
