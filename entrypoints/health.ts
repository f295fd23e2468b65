import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isInPage } from '../lib/page/frames';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { healthOf } from '../lib/sites/page-checks';
import { sites } from '../lib/sites/registry';

/**
 * Finds what the page has and lacks of all that Passerelle looks for. A script of its own, which comes into a page only
 * when a person asks; what it returns is its result, for whoever injected it. It has no words: Chromium may give a page
 * none.
 */
export default defineUnlistedScript(async () => {
  if (!isInPage(window)) return undefined;
  await addPolicyLabels(sites);
  return healthOf(new URL(location.href), document);
});
