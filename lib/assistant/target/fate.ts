import type { Delivery } from '../../messages/protocol';
import type { Evidence } from '../../page/deliver/evidence';
import type { ImportResult } from '../../sites/contract';
import type { Receipt } from '../../vault/types';
import type { WhyNot } from './put-in';

/** What only the person can decide before the file is given. */
export type Question =
  /** This page's host is not that of the platform that is remembered. */
  | { about: 'platform'; here: string; known: string }
  /** The file was given before: where, and when in milliseconds since the epoch. */
  | { about: 'again'; host: string; at: number };

/** A sentence to be said once, when it becomes true. */
export type Word =
  | { is: 'cancelled' | 'no-place' | 'no-file' | 'taken' | 'not-erased' }
  /** What was said last is no longer true. */
  | { is: 'nothing' }
  /** The page's own send button, as it is called; undefined where it is not found. */
  | { is: 'ready'; button?: string }
  /** The page's own reason. */
  | { is: 'refused'; reason: string }
  | { is: 'step'; step: number }
  | { is: 'done'; result?: ImportResult };

/** What became of a file on a page that takes files. Plain data: nothing of it can change by itself. */
export interface Fate {
  /** The file for this page. */
  file?: Receipt;
  /** A file for another page of the site, where there is none for this one. */
  elsewhere?: Receipt;
  /** The delivery under way in this tab; given to this document or to an earlier one of the tab. */
  delivery?: Delivery;
  /** Given to this very document: what it shows newly since then speaks of the file. */
  here: boolean;
  question?: Question;
  /** The person puts the file in without us. */
  manual: boolean;
  /** The page says that the import is over, and the file is being erased. */
  ending: boolean;
  /** An import has just ended here: its result is all there is to say. */
  over: boolean;
  /** The last sentence to be said. */
  word?: Word;
  /** Grows when a delivery begins or ends here: what the background answered to an earlier turn is no news. */
  turn: number;
}

/** What the page shows. */
export interface Shown {
  evidence?: Evidence;
  /** The wizard's step, from 1. */
  step?: number;
  finished: boolean;
  result?: ImportResult;
  /** It shows an error, new or not. */
  error?: boolean;
  /** It showed what it was given before, and takes files again. */
  takesAgain?: boolean;
}

export type FateEvent =
  /** The background's answers; `turn` is {@link Fate.turn} when it was asked. */
  | ({ is: 'listed'; turn: number } & Pick<Fate, 'file' | 'elsewhere' | 'delivery' | 'question'>)
  /** The person is asked before the file is given; undefined withdraws the question. */
  | { is: 'asked'; question?: Question }
  | { is: 'giving' }
  | { is: 'given'; delivery: Delivery; button?: string }
  | { is: 'not-given'; why: Exclude<WhyNot, 'before'> }
  /** The person pressed the page's own send button. */
  | { is: 'send-pressed' }
  | { is: 'shown'; shown: Shown }
  /** The page has shown nothing for as long as it is waited for. */
  | { is: 'nothing-shown' }
  /** Figures of the page's report, which may stand for a moment only. */
  | { is: 'figures'; shown: Pick<Shown, 'finished' | 'result'> }
  /** After its import the file is erased, or could not be. */
  | { is: 'ended'; erased: boolean; result?: ImportResult }
  /** The person says whether the file arrived. */
  | { is: 'arrived'; yes: boolean };

/** Before anything happened. */
export const untouched: Fate = { here: false, manual: false, ending: false, over: false, turn: 0 };

/** The fate after `event`. Pure; gives the very same object where the event changes nothing. */
export function nextFate(fate: Fate, event: FateEvent): Fate {
  const { delivery } = fate;
  switch (event.is) {
    case 'listed':
      return listed(fate, event);
    case 'asked':
      return { ...fate, question: event.question };
    case 'giving':
      return { ...fate, manual: false, question: undefined, turn: fate.turn + 1 };
    case 'given': {
      const word: Word | undefined =
        event.delivery.state === 'ready' ? { is: 'ready', button: event.button } : undefined;
      return { ...fate, delivery: event.delivery, here: true, over: false, word, turn: fate.turn + 1 };
    }
    case 'not-given': {
      const file = event.why === 'no-file' ? undefined : fate.file;
      return { ...dropped(fate), file, manual: event.why === 'no-place', word: { is: event.why } };
    }
    case 'send-pressed':
      return delivery?.state === 'ready' && fate.here ? { ...inState(fate, 'sent'), word: undefined } : fate;
    case 'shown':
      return shownOn(fate, event.shown);
    case 'nothing-shown':
      return delivery?.state === 'sent' ? inState(fate, 'unknown') : fate;
    case 'figures':
      return isTaken(delivery) ? withFigures(fate, event.shown) : fate;
    case 'ended': {
      if (!event.erased) return { ...fate, word: { is: 'not-erased' } };
      const word: Word = { is: 'done', result: event.result };
      return { ...dropped(fate), file: undefined, over: true, word };
    }
    case 'arrived':
      if (delivery?.state !== 'unknown') return fate;
      return event.yes ? inState(fate, 'told') : { ...dropped(fate), manual: true };
  }
}

function listed(fate: Fate, event: Extract<FateEvent, { is: 'listed' }>): Fate {
  const { file } = event;
  const known = event.turn === fate.turn ? event.delivery : undefined;
  const delivery = fate.delivery ?? known;
  const elsewhere = file ? undefined : event.elsewhere;
  const isOfFile = file !== undefined && file.id === fate.file?.id && fate.question?.about === 'again';
  const question = event.question ?? (isOfFile ? fate.question : undefined);
  const next = { ...fate, file, elsewhere, delivery, question };
  // About a file that was deleted, there is nothing to ask or advise; about one that was replaced, nothing to say.
  const isMoot = file !== undefined || delivery?.state === 'unknown' || delivery?.state === 'told';
  return delivery && delivery.fileId !== file?.id && isMoot ? dropped(next) : next;
}

function shownOn(fate: Fate, shown: Shown): Fate {
  const { delivery, here, over } = fate;
  if (!delivery) return over && shown.takesAgain ? { ...fate, over: false, word: { is: 'nothing' } } : fate;
  const { evidence } = shown;
  // The page that waited for the person to send the file is gone, and nothing says that it was sent.
  if (!here && !evidence && delivery.state === 'ready') return dropped(fate);
  if (evidence?.state === 'refused')
    return { ...dropped(fate), word: { is: 'refused', reason: evidence.reason } };
  const known = evidence && delivery.state !== 'told' ? inState(fate, evidence.state) : fate;
  return isTaken(known.delivery) ? followed(known, shown) : known;
}

/** The import goes on after the file was taken. */
function followed(before: Fate, shown: Shown): Fate {
  const fate = withFigures(withoutFormerError(before, shown), shown);
  if (shown.finished && !fate.delivery?.before.finished)
    return fate.ending ? fate : { ...fate, ending: true };
  const step = shown.step ?? 1;
  if (step > 1) return saying(fate, { is: 'step', step });
  return fate.delivery?.state === 'accepted' ? saying(fate, { is: 'taken' }) : fate;
}

/** An earlier file's error that went away makes room for one of this file. */
function withoutFormerError(fate: Fate, { error }: Shown): Fate {
  const { delivery } = fate;
  if (!delivery?.before.error || error !== false) return fate;
  return { ...fate, delivery: { ...delivery, before: { ...delivery.before, error: false } } };
}

/** A former report that went away makes room for this import's. */
function withFigures(fate: Fate, { finished, result }: Pick<Shown, 'finished' | 'result'>): Fate {
  const { delivery } = fate;
  if (!delivery) return fate;
  const { before } = delivery;
  const now = (news: Partial<Delivery>) => ({ ...fate, delivery: { ...delivery, ...news } });
  if (before.finished && !finished) return now({ before: { ...before, finished: false } });
  if (before.result && !result) return now({ before: { ...before, result: undefined } });
  const isNew = result && !isSame(result, before.result) && !isSame(result, delivery.result);
  return isNew ? now({ result }) : fate;
}

function isTaken(delivery: Delivery | undefined): boolean {
  return delivery?.state === 'accepted' || delivery?.state === 'told';
}

function inState(fate: Fate, state: Delivery['state']): Fate {
  const { delivery } = fate;
  return delivery && delivery.state !== state ? { ...fate, delivery: { ...delivery, state } } : fate;
}

/** No delivery is under way any more. */
function dropped(fate: Fate): Fate {
  const { turn } = fate;
  return { ...fate, delivery: undefined, here: false, ending: false, word: undefined, turn: turn + 1 };
}

function saying(fate: Fate, word: Word): Fate {
  return isSame(word, fate.word) ? fate : { ...fate, word };
}

function isSame(one: object, other: object | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
