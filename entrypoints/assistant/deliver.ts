import { decodeBytes } from '../../lib/bytes';
import { formats } from '../../lib/files/formats';
import { sendMessage } from '../../lib/messages';
import { type Evidence, lookBefore, lookForEvidence } from '../../lib/page/deliver/evidence';
import { chooseInput, fillInput } from '../../lib/page/deliver/inputs';
import { findZone, pathTo } from '../../lib/page/deliver/zone';
import type { TargetPage } from '../../lib/sites/types';
import type { Receipt } from '../../lib/vault/types';

/** What to look at from now on; undefined when there was nowhere to put the file, or the file is gone. */
export type Delivered = () => Evidence | undefined;

/**
 * Puts the held file into the page, once: into the one input that feeds the zone, or, where there is none, as a
 * drop made in the page's own world (Firefox's pages read no files from a drop of ours; DOMAIN H).
 */
export async function deliver(page: TargetPage, file: Receipt): Promise<Delivered | 'no-place' | 'no-file'> {
  const { type } = formats[file.kind];
  const zone = findZone(document, page.zoneWordings);
  const input = chooseInput(document, { name: file.name, type, zone, wordings: page.zoneWordings });
  if (!input && !zone) return 'no-place';

  const before = lookBefore(document, file.name);
  const firstStep = page.step(document);
  await sendMessage('delivery/set', { fileId: file.id, state: 'sent' });
  const put = input ? await putInto(input, file, type) : await dropOn(zone as HTMLElement, file);
  if (!put) {
    await sendMessage('delivery/set', null);
    return 'no-file';
  }
  return () => {
    const evidence = lookForEvidence(document, before, file.name, input);
    if (evidence) return evidence;
    const step = page.step(document);
    return step !== undefined && firstStep !== undefined && step > firstStep
      ? { state: 'accepted' }
      : undefined;
  };
}

async function putInto(input: HTMLInputElement, file: Receipt, type: string): Promise<boolean> {
  const encoded = await sendMessage('delivery/release', file.id);
  if (!encoded || !input.isConnected) return false;
  const bytes = await decodeBytes(encoded);
  fillInput(
    input,
    new File([bytes as Uint8Array<ArrayBuffer>], file.name, { type, lastModified: file.takenAt }),
  );
  return true;
}

function dropOn(zone: HTMLElement, file: Receipt): Promise<boolean> {
  return sendMessage('delivery/drop', { id: file.id, zone: pathTo(zone) });
}
