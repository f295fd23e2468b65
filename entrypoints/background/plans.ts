import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Plan, plans } from '../../lib/messages';
import { handle, pageOf, type Sender } from './handle';
import { perTab } from './session';

/** How long a click may be acted upon, in milliseconds. */
const life = 60_000;

/** How often one click's plan serves; once, where nothing else is said. */
const uses: Partial<Record<Plan, number>> = { 'export-both': 2 };

const granted = perTab<{ plan: Plan; origin: string; until: number; uses: number }>('plan');
const planName = v.picklist(plans);

/** One trusted click authorises one plan, in one tab, on one origin, for a minute. */
export function handlePlans(): void {
  const grant = v.object({ plan: planName, tabId: v.optional(v.number()) });
  handle('plan/grant', 'both', grant, async ({ plan, tabId }, sender) => {
    const tab = sender.tab ?? (await tabOfPopup(tabId));
    const until = Date.now() + life;
    await granted.set(tab.id, { plan, origin: tab.url.origin, until, uses: uses[plan] ?? 1 });
  });
  handle('plan/claim', 'pages', planName, (plan, sender) => claimPlan(plan, sender));
}

/** True when one of `plans` was granted to the sender's tab and origin; it serves as often as the click meant. */
export async function claimPlan(plans: Plan | readonly Plan[], sender: Sender): Promise<boolean> {
  const grant = await grantOf(plans, sender);
  if (!grant) return false;
  const { id } = pageOf(sender);
  if (grant.uses > 1) await granted.set(id, { ...grant, uses: grant.uses - 1 });
  else await granted.delete(id);
  return true;
}

/** True when one of `plans` was granted, without using it up. */
export async function hasPlan(plans: Plan | readonly Plan[], sender: Sender): Promise<boolean> {
  return (await grantOf(plans, sender)) !== undefined;
}

async function grantOf(plans: Plan | readonly Plan[], sender: Sender) {
  const { id, url } = pageOf(sender);
  const grant = await granted.get(id);
  const fits = grant && [plans].flat().includes(grant.plan) && grant.origin === url.origin;
  return fits && grant.until > Date.now() ? grant : undefined;
}

/** The popup acts for the tab it was opened on. */
async function tabOfPopup(tabId: number | undefined): Promise<{ id: number; url: URL }> {
  if (tabId === undefined) throw new Error('No tab');
  const { url } = await browser.tabs.get(tabId);
  return { id: tabId, url: new URL(url ?? '') };
}
