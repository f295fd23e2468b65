import { type MessageKey, t } from './text/t';

/** What an error means for the person, by which the sentence about it is chosen. */
export const failureCodes = [
  'unanswered',
  'bad-message',
  'full',
  'withdrawn',
  'worker-lost',
  'unexpected',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** What is kept of an error. Never its message nor its stack: they may quote what somebody typed, or an address. */
export interface Failure {
  /** Surface and act, such as `popup/erase`. */
  place: string;
  /** The error's class, such as `TypeError`. */
  name: string;
  code: FailureCode;
}

/** The errors that the background answers with, by their names: only a name and a message survive the way. */
export const badMessage = 'BadMessage';
export const withdrawn = 'Withdrawn';
/** The error of a list worker that can't start or has ended. */
export const workerLost = 'WorkerLost';

/** The shapes of {@link Failure.place} and {@link Failure.name}: nothing of anybody's fits into words so short. */
export const placeShape = /^[a-z-]{1,20}(\/[a-z-]{1,30}){0,2}$/;
export const nameShape = /^[A-Za-z]{1,40}$/;

const sentences: Record<FailureCode, MessageKey> = {
  unanswered: 'failure_unanswered',
  'bad-message': 'failure_bad_message',
  full: 'failure_full',
  withdrawn: 'failure_withdrawn',
  'worker-lost': 'list_lost',
  unexpected: 'unexpected_error',
};

/** How browsers and the messaging library say that nobody answered. */
const unanswered = /Receiving end does not exist|message (channel|port) closed|^No response$/;

/** What `error` means; `unexpected` for what nobody foresaw. */
export function failureCode(error: unknown): FailureCode {
  const { name, message } = asError(error);
  if (name === badMessage) return 'bad-message';
  if (name === withdrawn) return 'withdrawn';
  if (name === workerLost) return 'worker-lost';
  if (name === 'QuotaExceededError' || /quota/i.test(message)) return 'full';
  return unanswered.test(message) ? 'unanswered' : 'unexpected';
}

/** What happened and what to do, in French. */
export function failureText(error: unknown): string {
  return t(sentences[failureCode(error)]);
}

/** What may be kept of `error`, which an act at `place` threw. */
export function failureOf(place: string, error: unknown): Failure {
  const { name } = asError(error);
  return {
    place: placeShape.test(place) ? place : 'unknown',
    name: nameShape.test(name) ? name : 'Error',
    code: failureCode(error),
  };
}

function asError(error: unknown): { name: string; message: string } {
  const { name = 'Error', message = '' } = (error ?? {}) as { name?: unknown; message?: unknown };
  return { name: String(name), message: String(message) };
}
