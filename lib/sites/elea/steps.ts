import { isVisible } from '../../page/find';
import { normalise } from '../../page/labels';
import type { ImportResult } from '../types';
import { labels } from './labels';

const titles = labels.steps.map((name, index) => ({ step: index + 1, text: normalise(name) }));
const titleSelector =
  'h1, h2, h3, h4, h5, h6, [role=heading], [role=tab], li, legend, a, button, div, span, p, strong';
const current =
  '.active, .current, .is-active, [aria-current]:not([aria-current=false]), [aria-selected=true]';

/**
 * The wizard's visible step titles, « 1 - Dépôt du fichier »: number, dash and name in one short element, or
 * the name alone in an element whose list holds at least two of them.
 */
export function stepTitles(document: Document): { step: number; element: Element }[] {
  const found: { step: number; element: Element }[] = [];
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const raw = node.nodeValue ?? '';
    if (raw.length < 10 || raw.length > 80) continue;
    const text = normalise(raw);
    const title = titles.find((candidate) => text.endsWith(candidate.text));
    if (!title || !new RegExp(`^(${title.step}\\s*[-–—.:)/]?\\s*)?${title.text}$`).test(text)) continue;
    const element = node.parentElement?.closest(titleSelector);
    if (element && isVisible(element)) found.push({ step: title.step, element });
  }
  const numbered = found.some(({ element }) => /^\s*[1-4]/.test(element.textContent ?? ''));
  return numbered || new Set(found.map(({ step }) => step)).size > 1 ? found : [];
}

/**
 * The step under way: the only title shown, else the one the page marks as current. Undefined when neither
 * tells, because all four titles may stand there as tabs (guide 001: « cliquer sur les étapes »).
 */
export function currentStep(document: Document): number | undefined {
  const found = stepTitles(document);
  const shown = new Set(found.map(({ step }) => step));
  if (shown.size === 1) return found[0]?.step;
  const marked = found.filter(({ element }) => element.closest(current));
  return new Set(marked.map(({ step }) => step)).size === 1 ? marked[0]?.step : undefined;
}

/** « 12 utilisateurs actualisés », « 3 utilisateurs créés », « 0 utilisateurs protégés », wherever they stand. */
export function readResult(document: Document): ImportResult | undefined {
  const text = normalise(visibleText(document));
  const updated = figure(text, /(\d[\d ]*) utilisateurs? actualises?/);
  const created = figure(text, /(\d[\d ]*) utilisateurs? crees?/);
  const kept = figure(text, /(\d[\d ]*) utilisateurs? proteges?/);
  if (updated === undefined || created === undefined || kept === undefined) return undefined;
  return { updated, created, protected: kept };
}

/** True when a visible sentence says « Importation terminée » (alone: a dated history line is no such sentence). */
export function saysFinished(document: Document): boolean {
  const wording = normalise(labels.finished[0]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = normalise(node.nodeValue ?? '').replace(/[ .!]+$/, '');
    if (text === wording && node.parentElement && isVisible(node.parentElement)) return true;
  }
  return false;
}

function figure(text: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(text)?.[1]?.replaceAll(' ', '');
  return digits === undefined ? undefined : Number(digits);
}

/** `innerText` leaves hidden parts out, which is the point: templates of the report may lie in the page. */
function visibleText(document: Document): string {
  return document.body?.innerText ?? '';
}
