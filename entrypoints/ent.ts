import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sourceRole } from '../lib/assistant/source/source';
import { part, startAssistant } from '../lib/assistant/start';
import { entExport } from '../lib/sites/ent';
import { labels } from '../lib/sites/ent/wordings';

/** The assistant on an ENT's console. */
export default defineUnlistedScript(() => startAssistant([part(entExport, sourceRole)], { ent: labels }));
