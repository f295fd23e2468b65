import type { CampaignPage } from '../../sites/contract';
import { type MessageKey, t } from '../../text/t';
import type { StepLine } from '../../view/view';

/** How far a batch is, beyond what the page shows. */
interface Batch {
  /** A class was chosen, and what the page shows is of the one before. */
  anew: boolean;
  /** Something was notified or reset. */
  acted: boolean;
  /** The list is held. */
  listed: boolean;
}

/**
 * The steps of guides 003 and 004, ticked when they are seen done. The next is the first after them that is not: who
 * went on without filtering is not sent back.
 */
export function campaignSteps(
  page: CampaignPage,
  document: Document,
  { anew, acted, listed }: Batch,
): StepLine[] {
  const states = page.statesFiltered(document);
  const steps: [MessageKey, boolean][] = [
    ['campaign_step_filter', states.length > 0 && !states.includes('activated')],
    ['campaign_step_search', !anew && page.hasRows(document)],
    ['campaign_step_select', !anew && page.selection(document).total > 0],
    ['campaign_step_act', !anew && (acted || page.saysDone(document))],
    ['campaign_step_list', !anew && listed],
  ];
  const next = steps.findLastIndex(([, done]) => done) + 1;
  return steps.map(([key, done], index) => {
    const state = done ? 'done' : index === next ? 'next' : 'todo';
    const words = { done: t('step_done'), next: t('step_next'), todo: '' };
    return { text: t(key), state, stateText: words[state] };
  });
}
