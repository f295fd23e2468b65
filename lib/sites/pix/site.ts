import { findByLabel } from '../../page/read/find';
import type { Detector } from '../contract';
import { defineSite } from '../define';
import { labels, neverPressed } from './wordings';

/** Pix Orga of every French school (1024pix/pix, `orga`); the page of its import is `/import-participants`. */
const origin = 'https://orga.pix.fr';

function isHere(url: URL): boolean {
  return url.origin === origin;
}

/** « Importer des élèves », by its title: the same page is « Importer des étudiants » for a university. */
const detectImport: Detector = (url, document) =>
  isHere(url) && findByLabel(document, 'h1', labels.title) ? { site: 'pix', page: 'pix-import' } : undefined;

export const pix = /* @__PURE__ */ defineSite({
  id: 'pix',
  hosts: [`${origin}/*`],
  isOptional: true,
  isHere,
  wordings: { labels, neverPressed },
  pages: { 'pix-import': detectImport },
  byHand: 'pix_by_hand',
  target: {
    accepts: ['siecle-students'],
    origin,
    home: '/import-participants',
    originOf: () => origin,
    labels: { name: 'pix_name', export: 'pix_export', open: 'pix_open', bring: 'pix_bring' },
    switchedOn: { label: 'pix_switch', offeredAt: () => false },
  },
  reportedAs: origin,
});
