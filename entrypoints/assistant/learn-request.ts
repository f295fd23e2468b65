import { sendMessage } from '../../lib/messages';
import type { CapturedRequest } from '../../lib/page/captured';
import { press } from '../../lib/page/press';
import type { Source } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Asked } from './asked';

/** How long the door is held for a script's press, and for a person's own, in milliseconds. */
const scriptLife = 30_000;
const personLife = 60_000;
/** One question to the page lasts no longer: the background may be stopped otherwise. */
const glance = 5000;

/**
 * The page's own export request, learnt by pressing its button with the door held; a second button where the first
 * only opened a choice of formats. Where the page has no such button, the person is asked to press it.
 */
export async function learnRequest(
  page: Source,
  asked: Asked,
  abort: AbortSignal,
): Promise<CapturedRequest | undefined> {
  const button = page.exportButton(document);
  if (!button && !page.byHand) return undefined;
  if (!(await sendMessage('capture/arm', button ? scriptLife : personLife))) return undefined;
  if (!button) return pressedByPerson(page, asked, abort);
  const pressed = new Set<HTMLElement>();
  for (
    let next: HTMLElement | undefined = button;
    next && !pressed.has(next);
    next = page.exportButton(document)
  ) {
    pressed.add(next);
    if (!press(next)) break;
    const captured = await collect(page.patience, true);
    if (captured) return captured;
  }
  // Nothing came: the page's door is opened again.
  return collect(0, false);
}

async function pressedByPerson(page: Source, asked: Asked, abort: AbortSignal) {
  if (page.byHand) asked.progress(t(page.byHand));
  const end = performance.now() + personLife;
  while (!abort.aborted && performance.now() < end) {
    const captured = await collect(glance, true);
    if (captured) return captured;
  }
  const last = await collect(0, false);
  abort.throwIfAborted();
  return last;
}

function collect(patience: number, keep: boolean): Promise<CapturedRequest | undefined> {
  return sendMessage('capture/collect', { patience, keep });
}
