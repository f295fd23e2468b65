import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gateOf } from '../lib/page/gate';
import { educonnectAccounts } from '../lib/sites/educonnect';
import { type AccountDanger, judgePress } from '../lib/sites/educonnect/guard';
import { campaignRole } from './assistant/campaign';
import { part, startAssistant } from './assistant/start';

/** The assistant on ÉduConnect's administration. */
export default defineUnlistedScript(() => {
  const gate = gateOf<AccountDanger>(window);
  if (gate) gate.judge = judgePress;
  return startAssistant([part(educonnectAccounts, campaignRole)]);
});
