import { defineSite } from '../define';
import { eleaDetectors } from './detect';
import { eleaMatches, eleaOrigin, isEleaUrl } from './hosts';
import { marks } from './known-markup';
import { labels, neverPressed } from './wordings';

/** Éléa, the ministry's Moodle, of which each school must tell its platform. */
export const elea = /* @__PURE__ */ defineSite({
  id: 'elea',
  hosts: eleaMatches,
  isHere: isEleaUrl,
  wordings: { labels, neverPressed },
  pages: eleaDetectors,
  byHand: 'help_elea',
  target: {
    accepts: ['ent-export', 'siecle-students'],
    home: '/',
    originOf: eleaOrigin,
    labels: { name: 'elea_name', export: 'elea_export', open: 'elea_open', bring: 'bring_elea' },
    ask: {
      address: 'elea_address',
      hint: 'elea_address_hint',
      refused: 'elea_address_refused',
      example: 'idf-92-1',
    },
  },
  markup: () => ({
    ...marks,
    classes: [...marks.classes, ...marks.written, ...marks.beside, ...marks.notices],
  }),
  reportedAs: 'https://plateforme.elea.apps.education.fr',
});
