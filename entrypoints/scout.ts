import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-labels';
import { scout } from '../lib/scout';
import { detectorsAnywhere, labelsAnywhere } from '../lib/sites/anywhere';

/** In the tabs that were open when a site was allowed; those that open later have the gate. */
export default defineUnlistedScript(() => scout(detectorsAnywhere, addPolicyLabels(labelsAnywhere)));
