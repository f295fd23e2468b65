import { decodeBytes } from '../../lib/bytes';
import { formats } from '../../lib/files/formats';
import { type Delivery, sendMessage } from '../../lib/messages';
import { type Evidence, findError, lookBefore, showsName } from '../../lib/page/deliver/evidence';
import { chooseInput, fillInput } from '../../lib/page/deliver/inputs';
import { findZone, pathTo } from '../../lib/page/deliver/zone';
import type { TargetPage } from '../../lib/sites/types';
import type { Receipt } from '../../lib/vault/types';

export interface Delivered {
  delivery: Delivery;
  /** What the page shows by now of the file's fate, as long as the document stays. */
  look(): Evidence | undefined;
}

/**
 * Puts the held file into the page, once: into the one input that feeds the zone, or, where there is none, as a
 * drop made in the page's own world (Firefox's pages read no files from a drop of ours; DOMAIN H).
 */
export async function deliver(page: TargetPage, file: Receipt): Promise<Delivered | 'no-place' | 'no-file'> {
  const { type } = formats[file.kind];
  const zone = findZone(document, page.zoneWordings);
  const wanted = { name: file.name, type, zone, wordings: page.zoneWordings };
  const input = page.field?.(document, file.kind) ?? chooseInput(document, wanted);
  if (!input && !zone) return 'no-place';

  const before = lookBefore(document, file.name);
  const firstStep = page.step(document) ?? 1;
  const delivery: Delivery = {
    fileId: file.id,
    host: location.host,
    state: 'sent',
    before: {
      error: findError(document) !== undefined,
      finished: page.finished(document),
      result: page.result(document),
    },
  };
  await sendMessage('delivery/set', delivery);
  const put = input ? await putInto(input, file, type) : await dropOn(zone as HTMLElement, file);
  if (!put) {
    await sendMessage('delivery/set', null);
    return 'no-file';
  }
  const look = (): Evidence | undefined => {
    if ((page.step(document) ?? 0) > firstStep) return { state: 'accepted' };
    const reason = findError(document, before);
    if (reason !== undefined) return { state: 'refused', reason };
    if (page.finished(document) && !delivery.before.finished) return { state: 'accepted' };
    return showsName(document, file.name, before) ? { state: 'accepted' } : undefined;
  };
  // A form that has not sent itself waits for its own button.
  if (input?.files?.length && page.sendButton?.(document, file.kind)) delivery.state = 'ready';
  if (delivery.state === 'ready') await sendMessage('delivery/set', delivery);
  return { delivery, look };
}

/** The file's fate as a page shows it that came after the one of the drop. */
export function lookAfresh(page: TargetPage, { state, before }: Delivery): Evidence | undefined {
  const step = page.step(document) ?? 0;
  if (step > 1 || (page.finished(document) && !before.finished)) return { state: 'accepted' };
  if (state === 'told') return undefined;
  const reason = before.error ? undefined : findError(document);
  if (reason !== undefined) return { state: 'refused', reason };
  if (state === 'ready') return undefined;
  // Back at the first step: whether the import goes on, nobody knows.
  return state === 'sent' || step === 1 ? { state: 'unknown' } : undefined;
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
