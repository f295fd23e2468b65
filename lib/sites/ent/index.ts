import { findByLabel } from '../../page/read/find';
import type { ExportFile, SourcePage } from '../contract';
import { detectEntExport } from './detect';
import { oldestExportButton } from './oldest';
import { refuseExportRequest } from './request';
import { entSettings, exportForm } from './settings';
import { labels, profiles } from './wordings';

const everybody: ExportFile = {
  kind: 'ent-export',
  settings: (document) => entSettings(document),
  refuseRequest: (request, page, found) => refuseExportRequest(request, page, found),
};

function only({ value, expected }: (typeof profiles)[keyof typeof profiles]): Omit<ExportFile, 'kind'> {
  return {
    settings: (document) => entSettings(document, expected),
    refuseRequest: (request, page, found) => refuseExportRequest(request, page, found, value),
  };
}

/** The ENT console's export page, as a source of « export.csv ». */
export const entExport: SourcePage = {
  role: 'source',
  site: 'ent',
  page: 'ent-export',
  heading: 'ent_export_heading',
  detect: detectEntExport,
  jobs: [
    { id: 'elea', target: 'elea', files: [everybody] },
    {
      id: 'balado',
      target: 'balado',
      files: [
        { kind: 'ent-teachers', ...only(profiles.teachers) },
        { kind: 'ent-students', ...only(profiles.students) },
      ],
    },
  ],
  exportButton: (document) => {
    const form = exportForm(document);
    return form
      ? findByLabel(form, 'button, input[type=submit], a', labels.export)
      : oldestExportButton(document);
  },
  // Its scripts open the export at once, or not at all; a slow computer takes a moment.
  patience: 2000,
};
