import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scout } from '../lib/scout';
import { findPage } from '../lib/sites/detectors';

/** On the sites that the manifest names, and in the tabs that were open when a site was allowed. */
export default defineUnlistedScript(() => scout(findPage));
