import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { campaignRole } from '../lib/assistant/campaign/campaign';
import { part, startAssistant } from '../lib/assistant/start';
import { educonnectAccounts } from '../lib/sites/educonnect';
import { labels } from '../lib/sites/educonnect/wordings';

/** The assistant on ÉduConnect's administration. */
export default defineUnlistedScript(() =>
  startAssistant([part(educonnectAccounts, campaignRole)], { educonnect: labels }),
);
