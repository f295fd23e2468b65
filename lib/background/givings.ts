import { browser } from 'wxt/browser';
import { oneAtATime } from '../browser/one-at-a-time';
import type { GivenBefore, Giving, NotGiven } from '../messages/protocol';
import { heldFiles } from '../vault/vault';
import { type DocumentName, documentOf, isSameDocument, pageOf, type Sender } from './handle';
import { claimPlan } from './handlers/plans';

/** Two tabs that ask for one file at the same moment must not both be the first. */
const exclusively = oneAtATime('givings');

/** One giving of a file to a document. */
interface Given extends DocumentName, GivenBefore {
  /** The delivery's. */
  id: string;
}

/** In `storage.session`, so that it survives the background's stops; by file. */
type Givings = Partial<Record<string, Given[]>>;
const key = 'givings';

/** When and where the file was first given; undefined when no page has it. */
export async function givenBefore(fileId: string): Promise<GivenBefore | undefined> {
  const [first] = (await readGivings())[fileId] ?? [];
  return first && { at: first.at, host: first.host };
}

/**
 * Claims the file for one delivery in the sender's document, before a byte of it is given: `new`, or `repeated` where
 * this delivery has the claim already, since the answer was lost with the background. One click claims it once; a file
 * that was given before, wherever that was, is claimed by a click that asks for it again.
 */
export function claimGiving({ fileId, id }: Giving, sender: Sender): Promise<'new' | 'repeated' | NotGiven> {
  return exclusively(async () => {
    const all = await readGivings();
    const former = all[fileId] ?? [];
    const here = documentOf(sender);
    if (former.some((one) => one.id === id && isSameDocument(one, here))) return 'repeated';
    const first = former.length === 0;
    if (!(await claimPlan(first ? ['deliver', 'deliver-again'] : 'deliver-again', sender)))
      return first ? 'gone' : 'before';
    const given = { ...here, id, at: Date.now(), host: pageOf(sender).url.host };
    await write({ ...all, [fileId]: [...former, given] });
    return 'new';
  });
}

/** Takes back a claim of the sender's tab: it is sure that nothing was given, or that the page did not take it. */
export function dropGiving({ fileId, id }: Giving, sender: Sender): Promise<void> {
  return exclusively(async () => {
    const { [fileId]: former = [], ...others } = await readGivings();
    const { tabId } = documentOf(sender);
    const left = former.filter((one) => one.id !== id || one.tabId !== tabId);
    await write(left.length > 0 ? { ...others, [fileId]: left } : others);
  });
}

/** True when this delivery gave the file to the sender's tab. */
export async function hasGiven({ fileId, id }: Giving, sender: Sender): Promise<boolean> {
  const { tabId, origin } = documentOf(sender);
  const given = (await readGivings())[fileId] ?? [];
  return given.some((one) => one.id === id && one.tabId === tabId && one.origin === origin);
}

async function readGivings(): Promise<Givings> {
  return ((await browser.storage.session.get(key))[key] as Givings | undefined) ?? {};
}

/** Of files that are no longer held nothing is kept. */
async function write(all: Givings): Promise<void> {
  const held = new Set((await heldFiles()).map(({ id }) => id));
  const kept = Object.entries(all).filter(([fileId]) => held.has(fileId));
  await browser.storage.session.set({ [key]: Object.fromEntries(kept) });
}
