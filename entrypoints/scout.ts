import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { sitesAnywhere } from '../lib/sites/registry';
import { scout } from '../lib/sites/scout';

/** In the tabs that were open when a site was allowed; those that open later have the gate. */
export default defineUnlistedScript(() => scout(sitesAnywhere, addPolicyLabels(sitesAnywhere)));
