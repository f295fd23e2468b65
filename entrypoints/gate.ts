import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '../lib/assistant/orphan';
import { outermost } from '../lib/page/frames';
import { installGate } from '../lib/page/gate';
import { addPolicyLabels } from '../lib/policy/add-wordings';
import { firstOf } from '../lib/sites/guards';
import { judges, sitesAnywhere } from '../lib/sites/registry';
import { scout } from '../lib/sites/scout';

/**
 * On the sites that the user allows: the scout, and before it the gate, which stands before what can't be undone. It
 * must come before the page's own scripts, which would otherwise hear of a press first, and it knows by itself what
 * to hold back, for a page can be pressed before the assistant is there.
 */
export default defineUnlistedScript(() => {
  if (outermost(window)) installGate(window, firstOf(judges), isAlive);
  const ready = addPolicyLabels(sitesAnywhere);
  const begin = () => scout(sitesAnywhere, ready);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
});
