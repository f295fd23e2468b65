import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installGate } from '../lib/page/gate';
import { judgePress } from '../lib/sites/educonnect/guard';

/**
 * Holds back what can't be undone on the sites that the user allows. It comes before the page's own scripts, which
 * would otherwise hear of a press first; where it came too late, there is none and the assistant says so.
 */
export default defineUnlistedScript(() => {
  if (window.top === window) installGate(window, judgePress);
});
