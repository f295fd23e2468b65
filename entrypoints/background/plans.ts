import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Plan, plans } from '../../lib/messages';
import { handle, pageOf, type Sender } from './handle';
import { perTab } from './session';

/** How long a click may be acted upon, in milliseconds. */
const life = 60_000;

const granted = perTab<{ plan: Plan; origin: string; until: number }>('plan');
const planName = v.picklist(plans);

/** One trusted click authorises one plan, in one tab, on one origin, for a minute. */
export function handlePlans(): void {
  const grant = v.object({ plan: planName, tabId: v.optional(v.number()) });
  handle('plan/grant', 'both', grant, async ({ plan, tabId }, sender) => {
    const tab = sender.tab ?? (await tabOfPopup(tabId));
    await granted.set(tab.id, { plan, origin: tab.url.origin, until: Date.now() + life });
  });
  handle('plan/claim', 'pages', planName, (plan, sender) => claimPlan(plan, sender));
}

/** True when the plan was granted to the sender's tab and origin; a plan is used once. */
export async function claimPlan(plan: Plan, sender: Sender): Promise<boolean> {
  const has = await hasPlan(plan, sender);
  if (has) await granted.delete(pageOf(sender).id);
  return has;
}

/** True when the plan was granted, without using it up. */
export async function hasPlan(plan: Plan, sender: Sender): Promise<boolean> {
  const { id, url } = pageOf(sender);
  const grant = await granted.get(id);
  return grant?.plan === plan && grant.origin === url.origin && grant.until > Date.now();
}

/** The popup acts for the tab it was opened on. */
async function tabOfPopup(tabId: number | undefined): Promise<{ id: number; url: URL }> {
  if (tabId === undefined) throw new Error('No tab');
  const { url } = await browser.tabs.get(tabId);
  return { id: tabId, url: new URL(url ?? '') };
}
