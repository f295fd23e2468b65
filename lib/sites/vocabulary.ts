import { allLabels } from './all-wordings';
import { baladoOrigin, isBaladoUrl } from './balado/hosts';
import { isEleaUrl } from './elea/hosts';
import { marks as eleaMarks } from './elea/known-markup';
import { marks as entMarks } from './ent/known-markup';

/** Every wording of every site's labels, as it stands there now: a policy adds to them. */
export function knownWordings(): string[] {
  const files = Object.values(allLabels).map(({ neverPressed: _, ...wordings }) => wordings);
  return [...new Set(stringsIn(files))];
}

/** How many wordings there are now, repeated ones too: it grows when a policy adds some, and costs next to nothing. */
export function wordingsCount(): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Names in the markup of the sites that are the sites' own, and nobody's. */
export const marks = {
  tags: new Set<string>(entMarks.tags),
  names: new Set<string>([...entMarks.names, ...eleaMarks.names]),
  classes: new Set<string>([
    ...[...entMarks.classes, ...eleaMarks.classes, ...eleaMarks.written],
    ...[...eleaMarks.beside, ...eleaMarks.notices],
  ]),
  models: new Set<string>(entMarks.models),
  path: new Set<string>([...entMarks.path, ...eleaMarks.path]),
};

/** An origin that stands for that of `url`: of its kind where the site is known by its host, else nobody's. */
export function neutralOrigin(url: URL): string {
  if (isEleaUrl(url)) return 'https://plateforme.elea.apps.education.fr';
  return isBaladoUrl(url) ? baladoOrigin : 'https://site.exemple.fr';
}

/** The lists of all labels, to which a policy adds in place. */
const lists = listsIn(Object.values(allLabels).map(({ labels }) => labels));

function listsIn(value: unknown): unknown[][] {
  if (!value || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(listsIn);
  return Array.isArray(value) ? [value, ...inner] : inner;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
