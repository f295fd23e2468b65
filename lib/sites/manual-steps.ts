import type { MessageKey } from '../text/t';
import { isBaladoUrl } from './balado/hosts';
import { isEleaUrl } from './elea/hosts';

/** What to do by hand where a page is not recognised: the guides' own steps, for the site if it is a known one. */
export function writtenSteps(url: URL): readonly MessageKey[] {
  if (isEleaUrl(url)) return ['help_elea'];
  if (isBaladoUrl(url)) return ['help_balado'];
  return ['help_ent', 'help_siecle', 'help_educonnect'];
}
