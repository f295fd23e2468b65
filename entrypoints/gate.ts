import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installGate } from '../lib/page/gate';

/**
 * Stands before what can't be undone on the sites that the user allows: it must come before the page's own scripts,
 * which would otherwise hear of a press first. What is to be held back, the site's assistant tells it.
 */
export default defineUnlistedScript(() => {
  if (window.top === window) installGate(window);
});
