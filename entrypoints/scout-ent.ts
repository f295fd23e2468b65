import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-labels';
import { scout } from '../lib/scout';
import { detectEntExport } from '../lib/sites/ent/detect';
import { labels as ent } from '../lib/sites/ent/labels';

/** On the ENTs that the manifest names. */
export default defineUnlistedScript(() => scout({ 'ent-export': detectEntExport }, addPolicyLabels({ ent })));
