import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { eleaChoice, eleaHome, eleaImport, eleaLogin } from '../lib/sites/elea';
import { labels } from '../lib/sites/elea/labels';
import { leadRole } from './assistant/lead';
import { loginRole } from './assistant/login';
import { part, startAssistant } from './assistant/start';
import { targetRole } from './assistant/target';

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
