import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageNamed } from '../../../lib/sites/pages';
import type { FixturePage } from '../pages';
import { readHead } from './page';

/** Pages made of reports by `npm run fixture`: each file beside this one says itself what it must be taken for. */
export function reportedPages(folder = import.meta.dirname): FixturePage[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.htm'));
  return files.map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const { url, page } = readHead(html);
    const expected = page ? { site: pageNamed(page).site, page } : undefined;
    return { name: `Reported page ${file}`, url, expected, isReported: true, html: () => html };
  });
}
