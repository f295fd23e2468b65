import * as v from 'valibot';
import { oneAtATime } from '../../browser/one-at-a-time';
import { longestLife, sessionTime } from '../../browser/session-time';
import { isExportPlan, isPlan, type Plan } from '../../messages/protocol';
import type { SiteId } from '../../sites/contract';
import { perTab } from '../../store/per-tab';
import { type DocumentName, documentOf, handle, isActive, isSameDocument, type Sender } from '../handle';
import { demandPage } from '../recognised';
import { filesOf, offersPlan } from '../sources';

/** Two messages that claim one plan at the same moment must not both find it. */
const exclusively = oneAtATime('plans');

/** How long a click may be acted upon, in milliseconds. */
const life = 60_000;

/** Plans that go on in the document that comes after the one of the click: a login page may lead to another one. */
const goesOn: readonly Plan[] = ['prepare-login'];

/** Plans after which a file may be brought; for as long as a held file lives, for an export or a search may take long. */
const brings = (plan: Plan) => plan === 'choose' || isExportPlan(plan);

/** How often one click's plan serves: for each file of an export job, else once. */
const usesOf = (plan: Plan) => (isExportPlan(plan) ? filesOf(plan.slice('export '.length)) : 1);

/** Plans by their names, or any export's. */
export type Wanted = Plan | readonly Plan[] | typeof isExportPlan;

/** The last click of a tab. Times are the session's, in milliseconds. */
interface Grant extends DocumentName {
  /** The site whose page it was. */
  site: SiteId;
  plan: Plan;
  /** Until when it may be acted upon. */
  until: number;
  uses: number;
  /** Until when a file may be brought for it. */
  bringsUntil: number;
}

const granted = perTab<Grant>('plan');
const planName = v.custom<Plan>((plan) => typeof plan === 'string' && isPlan(plan));

/** One trusted click authorises one plan of the page it is on, in one document, for a minute. */
export function handlePlans(): void {
  handle('plan/grant', 'pages', v.object({ plan: planName }), ({ plan }, sender) =>
    exclusively(async () => {
      if (!isActive(sender)) throw new Error('Nobody sees this document');
      const site = await demandPage(sender, (page) => offersPlan(page, plan));
      const now = await sessionTime();
      await granted.set(documentOf(sender).tabId, {
        ...documentOf(sender),
        site,
        plan,
        until: now + life,
        uses: usesOf(plan),
        bringsUntil: brings(plan) ? now + longestLife : 0,
      });
    }),
  );
  handle('plan/claim', 'pages', planName, (plan, sender) => claimPlan(plan, sender));
}

/** True when one of `plans` was granted to the sender's document; it serves as often as the click meant. */
export function claimPlan(plans: Wanted, sender: Sender): Promise<boolean> {
  return exclusively(async () => {
    const grant = await grantOf(plans, sender);
    if (grant) await granted.set(grant.tabId, { ...grant, uses: grant.uses - 1 });
    return grant !== undefined;
  });
}

/** True when one of `plans` was granted, without using it up. */
export async function hasPlan(plans: Wanted, sender: Sender): Promise<boolean> {
  return (await grantOf(plans, sender)) !== undefined;
}

/** True in the document of `site` where a click asked for a file by `plan`, lately. */
export async function mayBring(plan: Plan, site: SiteId, sender: Sender): Promise<boolean> {
  const grant = await granted.get(documentOf(sender).tabId);
  if (
    grant?.plan !== plan ||
    grant.site !== site ||
    !isActive(sender) ||
    !isSameDocument(grant, documentOf(sender))
  )
    return false;
  return grant.bringsUntil > (await sessionTime());
}

async function grantOf(plans: Wanted, sender: Sender): Promise<Grant | undefined> {
  const here = documentOf(sender);
  const grant = await granted.get(here.tabId);
  if (!grant || !isActive(sender) || !isWanted(grant.plan, plans)) return undefined;
  const fits = goesOn.includes(grant.plan)
    ? grant.frameId === here.frameId && grant.origin === here.origin
    : isSameDocument(grant, here);
  return fits && grant.uses > 0 && grant.until > (await sessionTime()) ? grant : undefined;
}

function isWanted(plan: Plan, wanted: Wanted): boolean {
  return typeof wanted === 'function' ? wanted(plan) : [wanted].flat().includes(plan);
}
