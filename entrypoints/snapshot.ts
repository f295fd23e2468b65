import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reportOf } from '../lib/report/report';

/** Takes the page's structure for a report: a script that comes only when a person has asked for one. */
export default defineUnlistedScript(() => reportOf(new URL(location.href), document));
