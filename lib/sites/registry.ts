import type { Danger, Judge } from '../page/gate';
import { balado } from './balado/site';
import type { SiteId } from './contract';
import type { Site } from './define';
import { judgePress as judgeAccounts } from './educonnect/guard';
import { educonnect } from './educonnect/site';
import { elea } from './elea/site';
import { ent } from './ent/site';
import { pix } from './pix/site';
import { siecle } from './siecle/site';

/** Sites that may have any host that a person allows. They run in all pages there: what they bring must stay small. */
export const sitesAnywhere: readonly Site[] = [ent, siecle, educonnect];

/** What stands there before buttons whose acts can't be undone. */
export const judges: readonly Judge<Danger>[] = [judgeAccounts];

/** Sites that have hosts of their own. */
const sitesAtHome: readonly Site[] = [elea, balado, pix];

/** Every site that Passerelle knows. Adding one is a line above, and one in `pages.ts`. */
export const sites = /* @__PURE__ */ everySite();

function everySite(): readonly Site[] {
  return [...sitesAnywhere, ...sitesAtHome];
}

/** The site whose own address `url` is, whatever it shows; undefined for those that may have any host. */
export function siteAt(url: URL): Site | undefined {
  return sites.find(({ isHere }) => isHere?.(url));
}

/** The site of that id. Throws when there is none. */
export function siteNamed(id: SiteId): Site {
  const site = sites.find((one) => one.id === id);
  if (!site) throw new Error(`No site ${id}`);
  return site;
}
