import type { Role, Surroundings } from '../../../../lib/assistant/role';
import type { FoundPage, SitePage } from '../../../../lib/sites/contract';
import type { View } from '../../../../lib/view/view';
import { MemoryBackground } from './background';

interface Stage {
  background?: MemoryBackground;
  /** What of the page was recognised, besides its site and name. */
  found?: Partial<FoundPage>;
  /** The address that the page pretends to have. */
  address?: string;
}

/** A role on `page`, which is the test's own document; `leave` ends it as another page of the site does. */
export function startRole<Page extends SitePage>(
  role: (surroundings: Surroundings<Page>) => Role,
  page: Page,
  { background = new MemoryBackground(), found = {}, address = 'https://site.exemple.fr/page' }: Stage = {},
) {
  const leaving = new AbortController();
  const draws: View[] = [];
  const started = role({
    page,
    found: { site: page.site, page: page.page, ...found },
    background,
    window,
    location: new URL(address),
    signal: leaving.signal,
    redraw: () => void draws.push(started.view()),
  });
  return {
    ...started,
    background,
    leave: () => leaving.abort(),
    /** All that is shown now, in one line. */
    says: () => inWords(started.view()),
    /** The view at each time it was drawn. */
    draws,
  };
}

/** A view as a person reads it: texts in order, fields with their values, buttons in brackets, the main one starred. */
export function inWords(view: View): string {
  const { message, progress, limit } = view;
  const parts = [
    message && (message.tone === 'alert' ? `! ${message.text}` : message.text),
    progress && `${progress.label}…`,
    limit?.label,
    ...view.settings.map(({ text, stateText }) => `${text} (${stateText})`),
    ...view.steps.map(({ text, stateText }) => (stateText ? `${text} (${stateText})` : text)),
    ...view.notes,
    ...view.files.flatMap(({ title, warnings }) => [title, ...warnings]),
    ...view.fields.map(({ label, value }) => `${label} « ${value} »`),
    ...view.actions.map(({ label, main }) => `[${label}${main ? '*' : ''}]`),
  ];
  return parts.filter(Boolean).join(' | ').replaceAll('\u00a0', ' ');
}
