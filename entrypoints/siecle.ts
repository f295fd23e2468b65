import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guideRole } from '../lib/assistant/guide';
import { sourceRole } from '../lib/assistant/source/source';
import { part, startAssistant } from '../lib/assistant/start';
import { arenaHome, siecleExports, siecleIdentification, siecleMenu } from '../lib/sites/siecle';
import { labels } from '../lib/sites/siecle/wordings';

/** The assistant on ARENA and SIECLE. */
export default defineUnlistedScript(() =>
  startAssistant(
    [
      part(siecleIdentification, guideRole),
      part(siecleExports, sourceRole),
      part(siecleMenu, guideRole),
      // Last: the portal may stand around the application.
      part(arenaHome, guideRole),
    ],
    { siecle: labels },
  ),
);
