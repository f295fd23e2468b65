import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { educonnectAccounts } from '../lib/sites/educonnect';
import { labels } from '../lib/sites/educonnect/labels';
import { campaignRole } from './assistant/campaign';
import { part, startAssistant } from './assistant/start';

/** The assistant on ÉduConnect's administration. */
export default defineUnlistedScript(() =>
  startAssistant([part(educonnectAccounts, campaignRole)], { educonnect: labels }),
);
