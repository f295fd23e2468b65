import type { FileKind } from '../../lib/files/types';
import { pages } from '../../lib/sites/pages';
import type { ExportFile, FoundPage, SiteId, SitePage } from '../../lib/sites/types';

/** What may be taken on a page: an export of its own, or a file that the person chose on the page that takes it. */
export function destinationOf(found: FoundPage, kind: FileKind): { target?: SiteId } | undefined {
  const page = pages[found.page];
  const job = jobsOf(page).find(({ files }) => files.some((file) => file.kind === kind));
  if (job) return { target: job.target };
  return page.role === 'target' && page.accepts.includes(kind) ? { target: page.site } : undefined;
}

/** How `kind` is taken on the page; undefined where it is not to be had. */
export function exportFileOf(found: FoundPage, kind: FileKind): ExportFile | undefined {
  return jobsOf(pages[found.page])
    .flatMap(({ files }) => files)
    .find((file) => file.kind === kind);
}

function jobsOf(page: SitePage) {
  return page.role === 'source' || page.role === 'campaign' ? page.jobs : [];
}
