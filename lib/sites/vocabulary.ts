import type { Markup } from './define';
import { siteAt, sites } from './registry';

/** Every wording of every site, as it stands there now: a policy adds to them. */
export function knownWordings(): string[] {
  const files = sites.map(({ wordings: { neverPressed: _, ...wordings } }) => wordings);
  return [...new Set(stringsIn(files))];
}

/** How many wordings there are now, repeated ones too: it grows when a policy adds some, and costs next to nothing. */
export function wordingsCount(): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Names in the markup of the sites that are the sites' own, and nobody's. */
export const marks = {
  tags: marksOf('tags'),
  names: marksOf('names'),
  classes: marksOf('classes'),
  models: marksOf('models'),
  path: marksOf('path'),
};

function marksOf(part: keyof Markup): Set<string> {
  return new Set(sites.flatMap(({ markup }) => markup?.()[part] ?? []));
}

/** An origin that stands for that of `url`: of its kind where the site is known by its host, else nobody's. */
export function neutralOrigin(url: URL): string {
  const home = siteAt(url);
  return home?.reportedAs ?? 'https://site.exemple.fr';
}

/** The lists of all labels, to which a policy adds in place. */
const lists = listsIn(sites.map(({ wordings }) => wordings.labels));

function listsIn(value: unknown): unknown[][] {
  if (!value || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(listsIn);
  return Array.isArray(value) ? [value, ...inner] : inner;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
