import { defineBackground } from 'wxt/utils/define-background';
import { handleCampaigns } from '../lib/background/handlers/campaign';
import { handleCapture } from '../lib/background/handlers/capture';
import { handleDelivery } from '../lib/background/handlers/delivery';
import { handleFailures } from '../lib/background/handlers/failures';
import { handleHealth } from '../lib/background/handlers/health';
import { handleHeldFiles } from '../lib/background/handlers/held';
import { handleFoundPages } from '../lib/background/handlers/pages';
import { handlePlans } from '../lib/background/handlers/plans';
import { handleSchools } from '../lib/background/handlers/schools';
import { handleTaken } from '../lib/background/handlers/take';
import { handleTargets } from '../lib/background/handlers/targets';
import { handleTexts } from '../lib/background/handlers/texts';
import { followPermissions, registerScouts } from '../lib/background/hosts';
import { followUpdates } from '../lib/background/update';
import { followPolicy } from '../lib/policy/follow';
import { forgetClosedTabs, sweepTabs } from '../lib/store/per-tab';
import { sweep } from '../lib/vault/vault';

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
