import { findTexts } from '../../page/read/find';
import { numberBefore } from '../../page/read/numbers';
import { shortText } from '../../page/read/read-text';
import { normalise } from '../../text/compare';
import type { ImportResult } from '../contract';
import { isWrittenByPeople, isWrittenBySite, linesOfSite } from './places';
import { labels } from './wordings';

/** Longer texts only mention a step. */
const longestTitle = 80;

const names = labels.steps.map(normalise);
/** A step's number and dash, before its name in a normalised text, which has no two spaces together. */
const numbering = /^([1-9]) ?[-–—.:)/]? ?/;

/** The step that a normalised text names, alone or behind its number. */
function stepOf(text: string): number | undefined {
  const [prefix = '', number] = numbering.exec(text) ?? [];
  const step = names.indexOf(text.slice(prefix.length)) + 1;
  return step > 0 && (number === undefined || Number(number) === step) ? step : undefined;
}
const current =
  '.active, .current, .is-active, [aria-current]:not([aria-current=false]), [aria-selected=true]';

/**
 * The wizard's visible step titles, « 1 - Dépôt du fichier »: number, dash and name in one short text, or the name
 * alone where at least two of them are shown. Only those of the site's own, unless `everywhere`.
 */
export function stepTitles(document: Document, everywhere = false): { step: number; element: Element }[] {
  const isTitle = (text: string, parent: Element) =>
    stepOf(text) !== undefined && (everywhere || !isWrittenByPeople(parent));
  const found = findTexts(document, isTitle, { longest: longestTitle }).map(({ node, parent }) => ({
    step: stepOf(normalise(node.data)) ?? 0,
    element: parent,
  }));
  const several = new Set(found.map(({ step }) => step)).size > 1;
  return several || found.some(({ element }) => isNumbered(element)) ? found : [];
}

/** The number may stand in an element of its own, beside the name. */
function isNumbered(element: Element): boolean {
  return [element, element.parentElement].some((part) => {
    const text = (part && shortText(part, 2 * longestTitle))?.trim() ?? '';
    return /^\d/.test(text) && text.length <= longestTitle && stepOf(normalise(text)) !== undefined;
  });
}

/**
 * The step under way: the only title shown, else the one the page marks as current. Undefined when neither
 * tells, because all four titles may stand there as tabs (guide 001: « cliquer sur les étapes »).
 */
export function currentStep(document: Document): number | undefined {
  const found = stepTitles(document).filter(({ element }) => isWrittenBySite(element));
  const shown = new Set(found.map(({ step }) => step));
  if (shown.size === 1) return found[0]?.step;
  const marked = found.filter(({ element }) => element.closest(current));
  return new Set(marked.map(({ step }) => step)).size === 1 ? marked[0]?.step : undefined;
}

const counted = /utilisateurs? (actualise|cree|protege)/g;

/**
 * « 12 utilisateurs actualisés », « 3 utilisateurs créés », « 0 utilisateurs protégés », wherever the site writes
 * them, once it says that they are final (they grow while the import runs). What people write may hold any figure.
 */
export function readResult(document: Document): ImportResult | undefined {
  // Hidden parts are left out, which is the point: templates of the report may lie in the page.
  const lines = document.body ? [...linesOfSite(document.body)].map(normalise) : [];
  const text = lines.join(' | ');
  if (!text.includes(normalise(labels.final))) return undefined;
  const counts = new Map<string, number>();
  for (const { index, 1: word = '' } of text.matchAll(counted)) {
    const count = numberBefore(text, index, /[ |]/);
    if (count !== undefined && !counts.has(word)) counts.set(word, count);
  }
  const [updated, created, kept] = ['actualise', 'cree', 'protege'].map((word) => counts.get(word));
  if (updated === undefined || created === undefined || kept === undefined) return undefined;
  return { updated, created, protected: kept };
}

/**
 * True when a visible sentence of the site's own says « Importation terminée » (alone: a dated history line is no such
 * sentence) and the wizard does not stand at an earlier step.
 */
export function saysFinished(document: Document): boolean {
  const wording = normalise(labels.finished);
  if ((currentStep(document) ?? labels.steps.length) < labels.steps.length) return false;
  const isSentence = (text: string) =>
    text.startsWith(wording) && /^[ .!]*$/.test(text.slice(wording.length));
  return findTexts(document, (text, parent) => isSentence(text) && isWrittenBySite(parent)).length > 0;
}
