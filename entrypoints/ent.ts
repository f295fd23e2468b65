import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { entExport } from '../lib/sites/ent';
import { labels } from '../lib/sites/ent/labels';
import { sourceRole } from './assistant/source';
import { part, startAssistant } from './assistant/start';

/** The assistant on an ENT's console. */
export default defineUnlistedScript(() => startAssistant([part(entExport, sourceRole)], { ent: labels }));
