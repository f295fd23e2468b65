import { decodeBytes } from '../../lib/bytes';
import { formats } from '../../lib/files/formats';
import { sendMessage } from '../../lib/messages';
import { dragOver } from '../../lib/page/deliver/drag';
import { chooseInput, fillInput } from '../../lib/page/deliver/inputs';
import { findOpener, findZone } from '../../lib/page/deliver/zone';
import { press } from '../../lib/page/press';
import { pageRoots } from '../../lib/page/roots';
import { overdue, waitFor } from '../../lib/page/wait';
import type { TargetPage } from '../../lib/sites/types';
import type { Receipt } from '../../lib/vault/types';

/** `kept`: an input holds the file now, as far as we can see, and has perhaps not sent it. */
export type PutIn = { put: true; kept: boolean } | { put: false; why: 'no-place' | 'no-file' };

/** How long a page may take to show what its opener opens, in milliseconds. */
const patience = 3000;

const noPlace = { put: false, why: 'no-place' } as const;
const noFile = { put: false, why: 'no-file' } as const;
const picked = (put: boolean): PutIn => (put ? { put, kept: true } : noFile);

/**
 * Puts the held file into the page, by the first of these that the page has: the one input that feeds the drop zone;
 * the zone itself, by a drag that it says it takes; what its « Sélectionnez un fichier… » opens, pressed for that. Up to
 * the last step nothing is given, so a way that leads nowhere leaves the next one safe; the file is given once.
 */
export async function putIn(page: TargetPage, file: Receipt): Promise<PutIn> {
  const { openers, droppable } = wordingsOf(page);
  const zone = findZone(document, page.zoneWordings);
  const input = page.field?.(document, file.kind) ?? inputFor(page, file, zone);
  if (input) return putInto(input, file);
  const dropZone = findZone(document, droppable);
  const dropped = dropZone && (await drop(dropZone, file));
  if (dropped) return dropped;
  const opener = findOpener(document, openers, zone);
  const opened = opener && (await open(opener, page, file, [dropZone]));
  if (opened) return opened;
  const last = zone && zone !== dropZone ? await drop(zone, file) : undefined;
  return last ?? noPlace;
}

function wordingsOf({ zoneWordings, openerWordings: openers = [] }: TargetPage) {
  return { openers, droppable: zoneWordings.filter((wording) => !openers.includes(wording)) };
}

function inputFor({ zoneWordings }: TargetPage, { name, kind }: Receipt, zone: Element | undefined) {
  return chooseInput(document, { name, type: formats[kind].type, zone, wordings: zoneWordings });
}

async function putInto(input: HTMLInputElement, file: Receipt): Promise<PutIn> {
  const encoded = await sendMessage('delivery/release', file.id);
  if (!encoded || !input.isConnected) return noFile;
  const bytes = (await decodeBytes(encoded)) as Uint8Array<ArrayBuffer>;
  const { type } = formats[file.kind];
  fillInput(input, new File([bytes], file.name, { type, lastModified: file.takenAt }));
  return { put: true, kept: Boolean(input.files?.length) };
}

/** Undefined when the zone takes no drag. */
async function drop(zone: HTMLElement, { id }: Receipt): Promise<PutIn | undefined> {
  if (!(await sendMessage('delivery/arm', { id, door: 'drag' }))) return noFile;
  const letGo = dragOver(zone);
  if (!letGo) {
    await sendMessage('delivery/disarm', undefined);
    return undefined;
  }
  if (!(await sendMessage('delivery/give', id))) return noFile;
  letGo();
  return { put: true, kept: false };
}

/** Presses the opener; undefined when nothing comes of it that takes a file. */
async function open(
  opener: HTMLElement,
  page: TargetPage,
  file: Receipt,
  tried: (Element | undefined)[],
): Promise<PutIn | undefined> {
  if (!(await sendMessage('delivery/arm', { id: file.id, door: 'picker' }))) return noFile;
  if (!press(opener)) return undefined;
  // What asks for the picker at once needs nothing of what else it may show.
  if (await sendMessage('delivery/caught', 0)) return picked(await sendMessage('delivery/give', file.id));
  const caught = sendMessage('delivery/caught', patience).then((yes) => (yes ? 'picker' : undefined));
  const shown = waitFor([...pageRoots(document)], () => newPlace(page, file, tried), { deadline: patience });
  const place = await firstOf<Place | 'picker'>([caught, shown.catch(overdue)]);
  if (place === 'picker') return picked(await sendMessage('delivery/give', file.id));
  await sendMessage('delivery/disarm', undefined);
  if (!place) return undefined;
  return 'input' in place ? putInto(place.input, file) : drop(place.zone, file);
}

type Place = { input: HTMLInputElement } | { zone: HTMLElement };

/** An input or a zone that was not there before. */
function newPlace(page: TargetPage, file: Receipt, tried: (Element | undefined)[]): Place | undefined {
  const { openers, droppable } = wordingsOf(page);
  const zone = findZone(document, droppable);
  const input = inputFor(page, file, zone ?? findZone(document, openers));
  if (input) return { input };
  return zone && !tried.includes(zone) ? { zone } : undefined;
}

/** The first that comes to something; undefined when none does. */
function firstOf<Value>(promises: Promise<Value | undefined>[]): Promise<Value | undefined> {
  const values = promises.map(async (promise) => (await promise) ?? Promise.reject(new Error('Nothing')));
  return Promise.any(values).catch(() => undefined);
}
