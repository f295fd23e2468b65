import type { ExportFile, SourcePage } from '../contract';
import { type Definition, definePages } from '../define';
import { checkEntExport } from './checks';
import { exportButton } from './export-button';
import { refuseExportRequest } from './request';
import { entSettings } from './settings';
import { ent } from './site';
import { profiles } from './wordings';

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

/** The ENT console's export page. */
const exportPage: Definition<SourcePage> = {
  role: 'source',
  heading: 'ent_export_heading',
  checks: checkEntExport,
  gives: [
    everybody,
    { kind: 'ent-teachers', ...only(profiles.teachers) },
    { kind: 'ent-students', ...only(profiles.students) },
  ],
  exportButton,
  // Its scripts open the export at once, or not at all; a slow computer takes a moment.
  patience: 2000,
};

export const entPages = definePages(ent, { 'ent-export': exportPage });
