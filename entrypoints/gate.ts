import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installGate } from '../lib/page/gate';
import { judgePress } from '../lib/sites/educonnect/guard';

/**
 * Stands before what can't be undone on the sites that the user allows: it must come before the page's own scripts,
 * which would otherwise hear of a press first. It knows by itself what to hold back, for a page can be pressed before
 * the assistant is there.
 */
export default defineUnlistedScript(() => {
  if (window.top === window) installGate(window, judgePress);
});
