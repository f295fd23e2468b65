import { readFile } from 'node:fs/promises';

const stored = (file: string) => () => readFile(new URL(file, import.meta.url), 'utf8');
const url = 'https://ent77.seine-et-marne.fr/directory/admin-console';

/** The oldest console's pages, as a browser has them once AngularJS has run; `page` is what each must be taken for. */
export const entOldestPages: { name: string; url: string; html: () => Promise<string>; page?: string }[] = [
  {
    name: 'ENT oldest console, export tab',
    url,
    html: stored('rendered-oldest-export.htm'),
    page: 'ent-oldest-export',
  },
  {
    name: 'ENT oldest console, export tab, pupils of a school',
    url: `${url}#/`,
    html: stored('rendered-oldest-chosen.htm'),
    page: 'ent-oldest-export',
  },
  { name: 'ENT oldest console, users', url, html: stored('rendered-oldest.htm') },
  { name: 'ENT oldest console, import', url, html: stored('rendered-oldest-import.htm') },
];
