import type { Checks, Setting } from '../contract';
import { formOf2018 } from './detect';
import { exportButton } from './export-button';
import { entSettings } from './settings';
import { labels } from './wordings';

/** The export form's settings, each with a value to read, and its button. */
export const checkEntExport: Checks = (document) => [
  ...entSettings(document)
    .filter(isDue(document))
    .map(({ field, read }) => ({
      kind: 'setting' as const,
      name: field,
      found: read() !== undefined,
      serves: ['health_can_settings' as const],
    })),
  {
    kind: 'button',
    name: labels.export[0],
    found: exportButton(document) !== undefined,
    serves: ['health_can_export'],
  },
];

/** The first consoles had no « Type d'export »: there it is not missing (DOMAIN A2). */
function isDue(document: Document): (setting: Setting) => boolean {
  const isOld = document.querySelector(formOf2018) !== null;
  return ({ field, read }) => !isOld || field !== labels.type.field || read() !== undefined;
}
