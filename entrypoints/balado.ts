import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { activationRole } from '../lib/assistant/activation';
import { part, startAssistant } from '../lib/assistant/start';
import { targetRole } from '../lib/assistant/target/target';
import { baladoActivation, baladoImports, baladoStudents, baladoTeachers } from '../lib/sites/balado';
import { labels } from '../lib/sites/balado/wordings';

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
