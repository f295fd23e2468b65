import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leadRole } from '../lib/assistant/lead';
import { loginRole } from '../lib/assistant/login';
import { part, startAssistant } from '../lib/assistant/start';
import { targetRole } from '../lib/assistant/target/target';
import { eleaChoice, eleaHome, eleaImport, eleaLogin } from '../lib/sites/elea';
import { labels } from '../lib/sites/elea/wordings';

/** The assistant on Éléa. */
export default defineUnlistedScript(() =>
  startAssistant(
    [
      part(eleaChoice, loginRole),
      part(eleaLogin, loginRole),
      part(eleaImport, targetRole),
      part(eleaHome, leadRole),
    ],
    { elea: labels },
  ),
);
