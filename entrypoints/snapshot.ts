import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isInPage } from '../lib/page/frames';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { reportOf } from '../lib/report/report';
import { sites } from '../lib/sites/registry';

/** Takes the page's structure for a report: a script that comes only when a person has asked for one. */
export default defineUnlistedScript(async () => {
  if (!isInPage(window)) return undefined;
  await addPolicyLabels(sites);
  return reportOf(new URL(location.href), document);
});
