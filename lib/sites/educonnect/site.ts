import { defineSite } from '../define';
import { detectAccounts } from './detect';
import { labels, neverPressed, stateWords } from './wordings';

/** ÉduConnect's two applications of accounts, on hosts that nobody outside knows. */
export const educonnect = /* @__PURE__ */ defineSite({
  id: 'educonnect',
  wordings: { labels, neverPressed, stateWords },
  pages: { 'educonnect-accounts': detectAccounts },
  byHand: 'help_educonnect',
});
