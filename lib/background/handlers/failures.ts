import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Failure, failureCodes, nameShape, placeShape } from '../../failure';
import { handle } from '../handle';

/** How many are kept: the oldest gives way. */
const mostKept = 5;
const key = 'failures';

const failure: v.GenericSchema<unknown, Failure> = v.object({
  place: v.pipe(v.string(), v.regex(placeShape)),
  name: v.pipe(v.string(), v.regex(nameShape)),
  code: v.picklist(failureCodes),
});

/** Keeps the last errors for « Préparer un rapport »: in memory alone, without anything of anybody's. */
export function handleFailures(): void {
  handle('failures/note', 'both', failure, (noted) =>
    navigator.locks.request(key, async () => {
      const kept = await keptFailures();
      // What fails at every change of a page must not push out what failed before.
      if (JSON.stringify(kept.at(-1)) === JSON.stringify(noted)) return;
      await browser.storage.session.set({ [key]: [...kept, noted].slice(-mostKept) });
    }),
  );
  handle('failures/list', 'extension', v.undefined(), keptFailures);
}

async function keptFailures(): Promise<Failure[]> {
  return ((await browser.storage.session.get(key))[key] as Failure[] | undefined) ?? [];
}
