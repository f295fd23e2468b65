import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isInPage } from '../lib/page/frames';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { everySite } from '../lib/policy/every-site';
import { healthOf } from '../lib/sites/page-checks';

/**
 * Finds what the page has and lacks of all that Passerelle looks for. A script of its own, which comes into a page only
 * when a person asks; what it returns is its result, for whoever injected it. It has no words: Chromium may give a page
 * none.
 */
export default defineUnlistedScript(async () => {
  if (!isInPage(window)) return undefined;
  await addPolicyLabels(everySite);
  return healthOf(new URL(location.href), document);
});
