import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { detectEntExport } from '../lib/sites/ent/detect';
import { labels as ent } from '../lib/sites/ent/wordings';
import { scout } from '../lib/sites/scout';

/** On the ENTs that the manifest names. */
export default defineUnlistedScript(() => scout({ 'ent-export': detectEntExport }, addPolicyLabels({ ent })));
