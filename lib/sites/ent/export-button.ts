import { findByLabel } from '../../page/read/find';
import { oldestExportButton } from './oldest';
import { exportForm } from './settings';
import { labels } from './wordings';

/** The console's own button « Exporter », in any generation. */
export function exportButton(document: Document): HTMLElement | undefined {
  const form = exportForm(document);
  return form
    ? findByLabel(form, 'button, input[type=submit], a', labels.export)
    : oldestExportButton(document);
}
