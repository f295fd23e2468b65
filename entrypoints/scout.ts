import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addPolicyLabels } from '../lib/policy/add-labels';
import { everySite } from '../lib/policy/every-site';
import { scout } from '../lib/scout';
import { findPage } from '../lib/sites/detectors';

/** On the sites that the manifest names, and in the tabs that were open when a site was allowed. */
export default defineUnlistedScript(() => scout(findPage, addPolicyLabels(everySite)));
