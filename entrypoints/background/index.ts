import { defineBackground } from 'wxt/utils/define-background';
import { followPolicy } from '../../lib/policy/follow';
import { sweep } from '../../lib/vault/vault';
import { handleCampaigns } from './campaign';
import { handleCapture } from './capture';
import { handleDelivery } from './delivery';
import { handleFailures } from './failures';
import { handleHealth } from './health';
import { handleHeldFiles } from './held';
import { followPermissions, registerScouts } from './hosts';
import { handleFoundPages } from './pages';
import { handlePlans } from './plans';
import { handleSchools } from './schools';
import { forgetClosedTabs, sweepTabs } from './session';
import { handleTaken } from './take';
import { handleTargets } from './targets';
import { handleTexts } from './texts';
import { followUpdates } from './update';

/** All that listens, each by itself: the handlers of messages, and what follows the browser's events. */
const parts = [
  handleFailures,
  handleFoundPages,
  handlePlans,
  // Firefox holds what a content script fetches to its page's policy; Chromium does not.
  () => handleCapture({ fetches: import.meta.env.FIREFOX }),
  handleTaken,
  handleCampaigns,
  handleHeldFiles,
  handleHealth,
  handleTexts,
  handleTargets,
  handleDelivery,
  handleSchools,
  forgetClosedTabs,
  followPermissions,
  followPolicy,
  // Firefox waits for whoever listens.
  () => followUpdates({ keepsAwake: !import.meta.env.FIREFOX }),
];

/** What is put right at each start: a browser that crashed, was updated or slept left it as it was. */
const repairs = [sweep, sweepTabs, registerScouts];

export default defineBackground(() => {
  const failures = parts.flatMap(failureOf);
  for (const repair of repairs) void repair().catch(() => undefined);
  // For the browser's own list of the extension's errors. A worker that throws while it starts is not installed at all.
  for (const failure of failures) reportError(failure);
});

/** One part that throws, where a browser lacks what it needs, must not take the others with it. */
function failureOf(start: () => void): unknown[] {
  try {
    start();
    return [];
  } catch (error) {
    return [error];
  }
}
