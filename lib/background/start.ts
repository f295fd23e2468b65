import { followPolicy } from '../policy/follow';
import { forgetClosedTabs, sweepTabs } from '../store/per-tab';
import { sweepVault } from '../vault/vault';
import { handleCampaigns } from './handlers/campaign';
import { handleCapture } from './handlers/capture';
import { handleDelivery } from './handlers/delivery';
import { handleFailures } from './handlers/failures';
import { handleHealth } from './handlers/health';
import { handleHeldFiles } from './handlers/held';
import { handleFoundPages } from './handlers/pages';
import { handlePlans } from './handlers/plans';
import { handleSchools } from './handlers/schools';
import { handleTaken } from './handlers/take';
import { handleTargets } from './handlers/targets';
import { handleTexts } from './handlers/texts';
import { followPermissions, registerScouts } from './hosts';
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
const repairs = [sweepVault, sweepTabs, registerScouts];

/** Starts all that the background does; must be called at once when its script runs. */
export function startBackground(): void {
  const failures = parts.flatMap(failureOf);
  for (const repair of repairs) void repair().catch(() => undefined);
  // For the browser's own list of the extension's errors. A worker that throws while it starts is not installed at all.
  for (const failure of failures) reportError(failure);
}

/** One part that throws, where a browser lacks what it needs, must not take the others with it. */
function failureOf(start: () => void): unknown[] {
  try {
    start();
    return [];
  } catch (error) {
    return [error];
  }
}
