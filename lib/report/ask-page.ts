import { type Browser, browser } from 'wxt/browser';
import type { Health } from '../sites/page-checks';
import { healthCard } from '../view/health-card';
import type { HealthCard } from '../view/view';
import type { Report } from './report';

/** What the page of `target` has and lacks. Undefined where no script of ours may run. */
export async function askHealth(target: Browser.scripting.InjectionTarget): Promise<HealthCard | undefined> {
  const health = pick(await resultsOf<Health>(target, '/health.js'), ({ page }) => page !== undefined);
  return health && healthCard(health);
}

/** The report of the page, without personal data. Undefined where no script of ours may run. */
export async function askReport(target: Browser.scripting.InjectionTarget): Promise<Report | undefined> {
  return pick(await resultsOf<Report>(target, '/snapshot.js'), ({ page }) => page !== undefined);
}

/** Of the answers of a page and its frames: the one that is recognised, else the one that resembles a page, else the first. */
function pick<Answer extends { recognised: boolean }>(
  answers: Answer[],
  resembles: (answer: Answer) => boolean,
): Answer | undefined {
  return answers.find(({ recognised }) => recognised) ?? answers.find(resembles) ?? answers[0];
}

async function resultsOf<Answer>(
  target: Browser.scripting.InjectionTarget,
  file: '/health.js' | '/snapshot.js',
): Promise<Answer[]> {
  // Immediately, because a frame that never ends loading would delay the answers of all.
  const injected = browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
  const frames = await injected.catch(() => []);
  return frames.flatMap(({ result }) => (result as Answer | null) ?? []);
}
