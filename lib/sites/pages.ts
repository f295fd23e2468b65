import { baladoPages } from './balado/pages';
import type { PageId, SitePage } from './contract';
import { educonnectPages } from './educonnect/pages';
import { eleaPages } from './elea/pages';
import { entPages } from './ent/pages';
import { pixPages } from './pix/pages';
import { sieclePages } from './siecle/pages';

/** What Passerelle can do on each page of each site of the registry. */
export const pages: Readonly<Record<PageId, SitePage>> = {
  ...entPages,
  ...sieclePages,
  ...educonnectPages,
  ...eleaPages,
  ...baladoPages,
  ...pixPages,
};

/** The page of that id. Throws when there is none. */
export function pageNamed(id: PageId): SitePage {
  const page = pages[id];
  if (!page) throw new Error(`No page ${id}`);
  return page;
}
