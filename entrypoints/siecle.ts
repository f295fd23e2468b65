import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { arenaHome, siecleExports, siecleIdentification, siecleMenu } from '../lib/sites/siecle';
import { labels } from '../lib/sites/siecle/labels';
import { guideRole } from './assistant/guide';
import { sourceRole } from './assistant/source';
import { part, startAssistant } from './assistant/start';

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
