import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background/start';

/** The background: a service worker in Chromium, an event page in Firefox. */
export default defineBackground(() => startBackground());
