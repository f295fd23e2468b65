import { findByLabel } from '../../page/find';
import type { SourcePage } from '../types';
import { detectEntExport } from './detect';
import { labels } from './labels';
import { refuseExportRequest } from './request';
import { entSettings, exportForm } from './settings';

/** The ENT console's export page, as a source of « export.csv ». */
export const entExport: SourcePage = {
  role: 'source',
  site: 'ent',
  page: 'ent-export',
  heading: 'ent_export_heading',
  detect: detectEntExport,
  fileKind: 'ent-export',
  target: 'elea',
  settings: entSettings,
  exportButton: (document) => {
    const form = exportForm(document);
    return form ? findByLabel(form, 'button, input[type=submit], a', labels.export) : undefined;
  },
  refuseRequest: (request, page, found) => refuseExportRequest(request, page, found.school),
};
