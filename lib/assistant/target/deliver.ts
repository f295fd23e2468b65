import type { Delivery } from '../../messages/protocol';
import { type Evidence, findError, lookBefore, showsName } from '../../page/deliver/evidence';
import { Answers } from '../../page/deliver/requests';
import type { TargetPage } from '../../sites/contract';
import type { Address } from '../role';
import { type PutInJob, putIn, type WhyNot } from './put-in';

export interface Delivered {
  delivery: Delivery;
  /** What the page shows by now of the file's fate, as long as the document stays; `delivery` as it is known by then. */
  look(delivery: Delivery): Evidence | undefined;
  answers: Answers;
}

interface Delivering extends Omit<PutInJob, 'delivery'> {
  location: Address;
  signal: AbortSignal;
}

/** Puts the held file into the page, once, having noted what the page shows before; not when `cancelled` by then. */
export async function deliver({ location, signal, ...job }: Delivering): Promise<Delivered | WhyNot> {
  const { page, file, background, document } = job;
  const before = lookBefore(document, file.name);
  let formerRefusal = page.refusal?.(document);
  const firstStep = page.step(document) ?? 1;
  const advised = page.advice?.(document) !== undefined;
  const delivery: Delivery = {
    id: crypto.randomUUID(),
    fileId: file.id,
    host: location.host,
    state: 'sent',
    before: {
      error: refusalShown(page, document) !== undefined,
      finished: page.finished(document),
      result: page.result(document),
    },
  };
  await background.ask('delivery/set', delivery);
  const answers = new Answers(document, signal);
  const outcome = await putIn({ ...job, delivery: delivery.id });
  if (!outcome.put) {
    await background.ask('delivery/set', null);
    return outcome.why;
  }
  const look = (now: Delivery): Evidence | undefined => {
    if ((page.step(document) ?? 0) > firstStep) return { state: 'accepted' };
    const own = page.refusal?.(document);
    // Once it went away, the same words are said of this file.
    if (own !== formerRefusal) formerRefusal = undefined;
    const reason = (own === formerRefusal ? undefined : own) ?? findError(document, before, page.isOwn);
    if (reason !== undefined) return { state: 'refused', reason };
    if (page.finished(document) && !now.before.finished) return { state: 'accepted' };
    // It asks what to do with the file.
    if (!advised && page.advice?.(document)) return { state: 'accepted' };
    const isShown = answers.any && showsName(document, file.name, before, page.isOwn);
    return isShown ? { state: 'accepted' } : undefined;
  };
  // A form that has not sent itself waits for its own button.
  if (outcome.kept && page.sendButton?.(document, file.kind)) delivery.state = 'ready';
  if (delivery.state === 'ready') await background.ask('delivery/set', delivery);
  return { delivery, look, answers };
}

/** The page's own reason not to take a file, whichever file it is about. */
export function refusalShown(page: TargetPage, document: Document): string | undefined {
  return page.refusal?.(document) ?? findError(document, undefined, page.isOwn);
}

/** The file's fate as a page shows it that came after the one of the drop. */
export function lookAfresh(
  page: TargetPage,
  document: Document,
  { state, before }: Delivery,
): Evidence | undefined {
  const step = page.step(document) ?? 0;
  const goesOn = step > 1 || page.advice?.(document) !== undefined;
  if (goesOn || (page.finished(document) && !before.finished)) return { state: 'accepted' };
  if (state === 'told') return undefined;
  const reason = before.error ? undefined : refusalShown(page, document);
  if (reason !== undefined) return { state: 'refused', reason };
  if (state === 'ready') return undefined;
  // Back at the first step: whether the import goes on, nobody knows.
  return state === 'sent' || step === 1 ? { state: 'unknown' } : undefined;
}
