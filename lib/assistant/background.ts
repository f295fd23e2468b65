import { failureOf } from '../failure';
import type { ProtocolMap } from '../messages/protocol';

/**
 * What a role may ask. Not among it: what the scout and the panel say, what is said to an assistant, and `plan/grant`,
 * for a role must not allow itself what only a person's click allows.
 */
export type Question = Exclude<
  keyof ProtocolMap,
  'page/found' | 'plan/grant' | 'texts/get' | `assistant/${string}` | `panel/${string}`
>;

/** The background as a role sees it: in a page the extension's own, in a test or an exercise one in memory. */
export interface Background {
  /** Asks `name`, with its data where it has some, and gives the answer; rejects where none is to be had. */
  ask<Name extends Question>(
    name: Name,
    ...data: Parameters<ProtocolMap[Name]>
  ): Promise<Awaited<ReturnType<ProtocolMap[Name]>>>;
}

/** Keeps `error` for « Préparer un rapport », as of `place`. Never throws: what is kept is of no use now. */
export function noteFailure(background: Background, place: string, error: unknown): void {
  void background.ask('failures/note', failureOf(place, error)).catch(() => undefined);
}
