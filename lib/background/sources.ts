import type { FileKind } from '../files/types';
import { exportPlan, isExportPlan, type Plan } from '../messages/protocol';
import type { ExportFile, ExportJob, FoundPage, SiteId, SitePage } from '../sites/contract';
import { jobFor, ownJob } from '../sites/jobs';
import { pageNamed, pages } from '../sites/pages';
import { targets } from '../sites/targets';

/** What may be taken on a page: a file of its export job `job`, or, without one, a file that the person chose for it. */
export function destinationOf(
  found: FoundPage,
  kind: FileKind,
  job?: string,
): { target?: SiteId } | undefined {
  const page = pageNamed(found.page);
  if (job === undefined)
    return page.role === 'target' && page.accepts.includes(kind) ? { target: page.site } : undefined;
  const taken = jobsOn(page).find(({ id, files }) => id === job && files.some((file) => file.kind === kind));
  return taken && { target: taken.target };
}

/** How job `job` takes `kind` on the page; undefined where it is not to be had. */
export function exportFileOf(found: FoundPage, kind: FileKind, job: string): ExportFile | undefined {
  return jobsOn(pageNamed(found.page))
    .find(({ id }) => id === job)
    ?.files.find((file) => file.kind === kind);
}

/** How many files the jobs called `job` take with one click, at most; 1 for one that no page has. */
export function filesOf(job: string): number {
  const jobs = Object.values(pages).flatMap(jobsOn);
  return Math.max(1, ...jobs.filter(({ id }) => id === job).map(({ files }) => files.length));
}

/** True when `plan` is one that a person may ask for on the page. */
export function offersPlan(page: SitePage, plan: Plan): boolean {
  if (isExportPlan(plan)) return jobsOn(page).some((job) => exportPlan(job) === plan);
  return page.role === (plan === 'prepare-login' ? 'login' : 'target');
}

/** True when files for `target` are taken on the page. */
export function givesTo(page: SitePage, target: SiteId): boolean {
  return jobsOn(page).some((job) => job.target === target);
}

function jobsOn(page: SitePage): readonly ExportJob[] {
  if (page.role !== 'source' && page.role !== 'campaign') return [];
  const jobs = [...targets.map((target) => jobFor(page, target)), ownJob(page, targets)];
  return jobs.filter((job) => job !== undefined);
}
