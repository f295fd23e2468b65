import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { baladoActivation, baladoImports, baladoStudents, baladoTeachers } from '../lib/sites/balado';
import { labels } from '../lib/sites/balado/labels';
import { activationRole } from './assistant/activation';
import { part, startAssistant } from './assistant/start';
import { targetRole } from './assistant/target';

/** The assistant on Balado. */
export default defineUnlistedScript(() =>
  startAssistant(
    [
      part(baladoActivation, activationRole),
      part(baladoTeachers, targetRole),
      part(baladoStudents, targetRole),
      part(baladoImports, targetRole),
    ],
    { balado: labels },
  ),
);
