import { type Browser, browser } from 'wxt/browser';
import type { HealthCard } from '../components/view';
import type { Report } from './report/report';

/** What the page of `target` has and lacks; undefined where no script of ours may run. */
export async function askHealth(target: Browser.scripting.InjectionTarget): Promise<HealthCard | undefined> {
  return (await resultOf(target, '/health.js')) as HealthCard | undefined;
}

/** What may be handed on of the page, without anything of anybody's; undefined where no script of ours may run. */
export async function askReport(target: Browser.scripting.InjectionTarget): Promise<Report | undefined> {
  return (await resultOf(target, '/snapshot.js')) as Report | undefined;
}

async function resultOf(
  target: Browser.scripting.InjectionTarget,
  file: '/health.js' | '/snapshot.js',
): Promise<unknown> {
  const injected = browser.scripting.executeScript({ target, files: [file] });
  const [frame] = await injected.catch(() => []);
  return frame?.result ?? undefined;
}
