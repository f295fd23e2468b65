import { decodeBytes } from '../../bytes/encoded';
import { formats } from '../../files/formats';
import type { NotGiven } from '../../messages/protocol';
import { dragOver } from '../../page/deliver/drag';
import { chooseInput, fillInput } from '../../page/deliver/inputs';
import { findOpener, findZone } from '../../page/deliver/zone';
import { press } from '../../page/press/press';
import { pageRoots } from '../../page/read/roots';
import { overdue, waitFor } from '../../page/wait';
import type { TargetPage } from '../../sites/contract';
import type { Receipt } from '../../vault/types';
import type { Background } from '../background';

/** `kept`: an input holds the file now, as far as we can see, and has perhaps not sent it. */
export type PutIn = { put: true; kept: boolean } | { put: false; why: WhyNot };
/** `before`: it was given to a page earlier, and nobody has asked for it again. */
export type WhyNot = 'no-place' | 'no-file' | 'before' | 'cancelled';

export interface PutInJob {
  page: TargetPage;
  document: Document;
  background: Background;
  file: Receipt;
  /** Names this delivery: one file for it, however often the background is asked. */
  delivery: string;
  /** True once the person wants nothing given; asked before each step that gives. */
  cancelled(): boolean;
}

/** How long a page may take to show what its opener opens, in milliseconds. */
const patience = 3000;

const noPlace = { put: false, why: 'no-place' } as const;
const noFile = { put: false, why: 'no-file' } as const;
const calledOff = { put: false, why: 'cancelled' } as const;
const notGiven = (why: NotGiven): PutIn => ({ put: false, why: why === 'before' ? why : 'no-file' });

/**
 * Puts the held file into the page, by the first of these that the page has: the one input that feeds the drop zone;
 * the zone itself, by a drag that it says it takes; what its « Sélectionnez un fichier… » opens, pressed for that. Up to
 * the last step nothing is given, so a way that leads nowhere leaves the next one safe; the file is given once.
 */
export async function putIn(job: PutInJob): Promise<PutIn> {
  const outcome = await tryWays(job);
  if (outcome.put || !job.cancelled()) return outcome;
  await job.background.ask('delivery/disarm');
  return calledOff;
}

async function tryWays(job: PutInJob): Promise<PutIn> {
  const { page, file, document } = job;
  const { openers, droppable } = wordingsOf(page);
  const serves = servesFor(job);
  const zone = findZone(document, page.zoneWordings, serves);
  const input = page.field?.(document, file.kind) ?? inputFor(job, zone);
  if (input) return putInto(input, job);
  const dropZone = findZone(document, droppable, serves);
  const dropped = dropZone && (await drop(dropZone, job));
  if (dropped) return dropped;
  const opener = findOpener(document, openers, zone, serves);
  const opened = opener && (await open(opener, job, [dropZone]));
  if (opened) return opened;
  const last = zone && zone !== dropZone ? await drop(zone, job) : undefined;
  return last ?? noPlace;
}

/** On a page that takes files of several kinds, what serves another one is no place for this file. */
function servesFor({ page, file }: PutInJob): (element: Element) => boolean {
  return (element) => page.isFor?.(element, file.kind) ?? true;
}

function wordingsOf({ zoneWordings, openerWordings: openers = [] }: TargetPage) {
  return { openers, droppable: zoneWordings.filter((wording) => !openers.includes(wording)) };
}

function inputFor(job: PutInJob, zone: Element | undefined) {
  const { document, file, page } = job;
  const { name, kind } = file;
  const wanted = { name, type: formats[kind].type, zone, wordings: page.zoneWordings };
  const input = chooseInput(document, wanted);
  return input && servesFor(job)(input) ? input : undefined;
}

async function putInto(
  input: HTMLInputElement,
  { file, delivery, background, cancelled }: PutInJob,
): Promise<PutIn> {
  if (cancelled()) return calledOff;
  const encoded = await background.ask('delivery/release', { fileId: file.id, id: delivery });
  if (typeof encoded === 'string') return notGiven(encoded);
  if (!input.isConnected) return noFile;
  const bytes = (await decodeBytes(encoded)) as Uint8Array<ArrayBuffer>;
  const { type } = formats[file.kind];
  if (cancelled()) return calledOff;
  fillInput(input, new File([bytes], file.name, { type, lastModified: file.takenAt }));
  return { put: true, kept: Boolean(input.files?.length) };
}

/** Undefined when the zone takes no drag. */
async function drop(
  zone: HTMLElement,
  { file: { id }, delivery, background, cancelled }: PutInJob,
): Promise<PutIn | undefined> {
  if (cancelled()) return calledOff;
  if (!(await background.ask('delivery/arm', { id, door: 'drag' }))) return noFile;
  if (cancelled()) return calledOff;
  const drag = dragOver(zone);
  if (!drag) {
    await background.ask('delivery/disarm');
    return undefined;
  }
  const given = await background.ask('delivery/give', { fileId: id, id: delivery });
  if (cancelled()) {
    drag.leave();
    return calledOff;
  }
  if (given !== 'given') return notGiven(given);
  drag.letGo();
  return { put: true, kept: false };
}

/** Presses the opener; undefined when nothing comes of it that takes a file. */
async function open(
  opener: HTMLElement,
  job: PutInJob,
  tried: (Element | undefined)[],
): Promise<PutIn | undefined> {
  const { file, delivery, document, background, cancelled } = job;
  if (cancelled()) return calledOff;
  if (!(await background.ask('delivery/arm', { id: file.id, door: 'picker' }))) return noFile;
  if (cancelled()) return calledOff;
  if (!press(opener)) return undefined;
  const give = async (): Promise<PutIn> => {
    if (cancelled()) return calledOff;
    const given = await background.ask('delivery/give', { fileId: file.id, id: delivery });
    return given === 'given' ? { put: true, kept: true } : notGiven(given);
  };
  // What asks for the picker at once needs nothing of what else it may show.
  if (await background.ask('delivery/caught', 0)) return give();
  const caught = background.ask('delivery/caught', patience).then((yes) => (yes ? 'picker' : undefined));
  const shown = waitFor([...pageRoots(document)], () => newPlace(job, tried), { deadline: patience });
  const place = await firstOf<Place | 'picker'>([caught, shown.catch(overdue)]);
  if (place === 'picker') return give();
  await background.ask('delivery/disarm');
  if (!place) return undefined;
  return 'input' in place ? putInto(place.input, job) : drop(place.zone, job);
}

type Place = { input: HTMLInputElement } | { zone: HTMLElement };

/** An input or a zone that was not there before. */
function newPlace(job: PutInJob, tried: (Element | undefined)[]): Place | undefined {
  const { document, page } = job;
  const { openers, droppable } = wordingsOf(page);
  const serves = servesFor(job);
  const zone = findZone(document, droppable, serves);
  const input = inputFor(job, zone ?? findZone(document, openers, serves));
  if (input) return { input };
  return zone && !tried.includes(zone) ? { zone } : undefined;
}

/** The first that comes to something; undefined when none does. */
function firstOf<Value>(promises: Promise<Value | undefined>[]): Promise<Value | undefined> {
  const values = promises.map(async (promise) => (await promise) ?? Promise.reject(new Error('Nothing')));
  return Promise.any(values).catch(() => undefined);
}
