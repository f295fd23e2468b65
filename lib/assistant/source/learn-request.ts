import type { CapturedRequest } from '../../page/capture/captured';
import { press } from '../../page/press/press';
import { unlessAborted } from '../../page/wait';
import type { Source } from '../../sites/contract';
import { t } from '../../text/t';
import type { Background } from '../background';
import type { Asked } from '../task';

/** How long the door is held for a script's press, and where a person may be asked to press, in milliseconds. */
const scriptLife = 30_000;
const personLife = 60_000;
/** One question to the page lasts no longer: the background may be stopped otherwise. */
const glance = 5000;

interface Learning {
  page: Source;
  background: Background;
  document: Document;
  asked: Asked;
}

/**
 * The page's own export request, learnt by pressing its button with the door held; a second button where the first
 * only opened a choice of formats. Where the page has no such button, or where it does not heed a script's press, the
 * person is asked to press it, if the site has words for that.
 */
export async function learnRequest(
  learning: Learning,
  abort: AbortSignal,
): Promise<CapturedRequest | undefined> {
  const { page, background, document } = learning;
  const button = page.exportButton(document);
  if (!button && !page.byHand) return undefined;
  const life = page.byHand ? personLife : scriptLife;
  const end = performance.now() + life;
  if (!(await background.ask('capture/arm', life))) return undefined;
  try {
    const captured =
      (await pressedByUs(learning, button, abort)) ??
      (page.byHand && (await pressedByPerson(learning, page.byHand, end, abort)));
    if (captured) return captured;
  } catch (error) {
    await collect(background, 0, false);
    throw error;
  }
  // Nothing came: the page's door is opened again.
  return collect(background, 0, false);
}

async function pressedByUs(
  { page, background, document }: Learning,
  button: HTMLElement | undefined,
  abort: AbortSignal,
) {
  const pressed = new Set<HTMLElement>();
  for (let next = button; next && !pressed.has(next); next = page.exportButton(document)) {
    pressed.add(next);
    if (!press(next)) return undefined;
    const captured = await unlessAborted(collect(background, page.patience, true), abort);
    if (captured) return captured;
  }
  return undefined;
}

type ByHand = NonNullable<Source['byHand']>;

async function pressedByPerson(
  { background, document, asked }: Learning,
  { ask, where }: ByHand,
  end: number,
  abort: AbortSignal,
) {
  asked.want(t(ask), () => where(document));
  while (performance.now() < end) {
    const captured = await unlessAborted(collect(background, glance, true), abort);
    if (captured) return captured;
  }
  return undefined;
}

function collect(
  background: Background,
  patience: number,
  keep: boolean,
): Promise<CapturedRequest | undefined> {
  return background.ask('capture/collect', { patience, keep });
}
