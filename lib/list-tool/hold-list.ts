import { sha256 } from '../bytes/encoded';
import { checkFile } from '../files/check';
import { listKind } from '../files/formats';
import { NotHeld } from '../vault/not-held';
import { newReceipt } from '../vault/receipt';
import type { BrowsingContext } from '../vault/types';
import { holdFile } from '../vault/vault';

/**
 * Holds a list that was opened in the popup, so that the tab « Listes » can open it. Gives its id; undefined where the
 * file is no list or cannot be held.
 */
export async function holdList(
  name: string,
  bytes: Uint8Array,
  context: BrowsingContext,
): Promise<string | undefined> {
  const checked = checkFile(listKind, bytes, {});
  if (!checked.ok) return undefined;
  const source = { origin: location.origin, school: '' };
  const content = { size: bytes.length, sha256: await sha256(bytes) };
  const facts = { kind: listKind, name, source, context, settings: [], ...content };
  const receipt = await newReceipt(facts, checked);
  try {
    await holdFile(receipt, bytes);
    return receipt.id;
  } catch (error) {
    if (error instanceof NotHeld) return undefined;
    throw error;
  }
}
