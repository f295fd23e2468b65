/**
 * A message as `@webext-core/messaging` sends it (4.0.0, `generic.ts`), for scripts that are too small to carry that
 * library. `tests/unit/browser/wire.test.ts` compares it with what the library sends and answers.
 */
export interface WireMessage {
  id: number;
  type: string;
  data: unknown;
  /** Milliseconds since the epoch. The library ignores a message without it. */
  timestamp: number;
}

/** What the library answers: the handler's result, or its error. */
export interface WireAnswer {
  res?: unknown;
  err?: unknown;
}

/** `data` for the background's handler of `type`. */
export function wireMessage(type: string, data: unknown): WireMessage {
  return { id: 0, type, data, timestamp: Date.now() };
}
