import { defineSite } from '../define';
import { detectEntExport, isExportAddress } from './detect';
import { entConsoleMatches, entHostMatches } from './hosts';
import { marks } from './known-markup';
import { labels, neverPressed, profiles } from './wordings';

/** The admin consoles of entcore ENTs: known ones, and any on a host that the person allows. */
export const ent = /* @__PURE__ */ defineSite({
  id: 'ent',
  hosts: entHostMatches,
  scouted: entConsoleMatches,
  wordings: { labels, neverPressed, profiles },
  pages: { 'ent-export': detectEntExport },
  pageAt: (url) => (isExportAddress(url) ? 'ent-export' : undefined),
  byHand: 'help_ent',
  markup: () => marks,
});
