import { mayTake } from '../../page/deliver/inputs';
import { findByLabel, findTexts } from '../../page/read/find';
import { mentions } from '../../text/compare';
import type { TargetPage } from '../contract';
import { type Definition, definePages } from '../define';
import { pix } from './site';
import { labels } from './wordings';

const says = (document: Document, wordings: readonly string[]): boolean =>
  said(document, wordings) !== undefined;

function said(document: Document, wordings: readonly string[]): string | undefined {
  return findTexts(document, (text) => mentions(text, wordings), { longest: 1000 })[0]?.node.data.trim();
}

/** At work on a file: what else the page shows is of an earlier one. */
const isBusy = (document: Document): boolean =>
  says(document, [...labels.sending, ...labels.validating, ...labels.importing]);

/** The first reason that names no pupil, else the sentence above the reasons. */
function refusal(document: Document): string | undefined {
  const sentence = isBusy(document) ? undefined : said(document, labels.refused);
  if (sentence === undefined) return undefined;
  const title = findByLabel(document, 'h2, h3', [
    ...labels.reasons,
    ...labels.reasons.map((one) => `${one} :`),
  ]);
  const reasons = [...(title?.parentElement?.querySelectorAll('li') ?? [])].map((one) =>
    (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  return reasons.find((reason) => reason && !mentions(reason, labels.ofPupil)) ?? sentence;
}

/** The file is sent as soon as the field has it; the page tells the rest each time it is loaded. */
const importPage: Definition<TargetPage> = {
  role: 'target',
  heading: 'pix_heading',
  // While a file is at work the page has no field.
  checks: (document) =>
    isBusy(document)
      ? [{ kind: 'text', name: labels.importing[0], found: true, serves: ['health_can_follow'] }]
      : [{ kind: 'field', name: labels.zone[0], found: takesZip(document), serves: ['health_can_deliver'] }],
  accepts: ['siecle-students'],
  labels: {
    refused: 'pix_refused',
    taken: 'pix_taken',
    missing: 'pix_no_file',
    done: 'pix_done',
    told: 'pix_told',
    before: 'pix_before',
    deliver: { 'siecle-students': 'pix_deliver' },
  },
  zoneWordings: labels.zone,
  step: (document) => {
    if (says(document, labels.importing)) return 3;
    return says(document, labels.validating) ? 2 : undefined;
  },
  stepNames: labels.steps,
  result: () => undefined,
  refusal,
  finished: (document) => says(document, labels.done) && !isBusy(document) && refusal(document) === undefined,
};

/** Agricultural schools and those of the first degree give a CSV there. */
function takesZip(document: Document): boolean {
  const zip = { name: 'export.zip', type: 'application/zip' };
  return [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].some((field) =>
    mayTake(field, zip),
  );
}

export const pixPages = definePages(pix, { 'pix-import': importPage });
