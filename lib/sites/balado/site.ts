import { defineSite } from '../define';
import { baladoDetectors } from './detect';
import { baladoMatches, baladoOrigin, isBaladoSource, isBaladoUrl } from './hosts';
import { labels, neverPressed, people } from './wordings';

/** Balado, of the academy of Créteil: one address for every school. */
export const balado = /* @__PURE__ */ defineSite({
  id: 'balado',
  hosts: baladoMatches,
  isHere: isBaladoUrl,
  wordings: { labels, neverPressed, people },
  pages: baladoDetectors,
  byHand: 'help_balado',
  target: {
    accepts: ['ent-teachers', 'ent-students'],
    origin: baladoOrigin,
    home: '/baladoetab',
    originOf: () => baladoOrigin,
    labels: { name: 'balado_name', export: 'balado_export', open: 'balado_open', bring: 'bring_balado' },
    switchedOn: { label: 'options_offers_balado', offeredAt: isBaladoSource },
  },
  reportedAs: baladoOrigin,
});
