import type { Check, PageId } from '../sites/contract';
import { healthOf } from '../sites/page-checks';
import { marks, neutralOrigin } from '../sites/vocabulary';
import { type Snapshot, snapshot } from './snapshot';

/** What a person may hand on of a page that Passerelle does not understand. */
export interface Report {
  format: 'passerelle-report-1';
  /** Nobody's: known words of the path, and placeholders. */
  address: string;
  /** The page that it is, or resembles; undefined for neither. */
  page?: PageId;
  recognised: boolean;
  checks: Pick<Check, 'kind' | 'name' | 'found'>[];
  document: Snapshot;
}

/** The page, without anything of anybody's. */
export function reportOf(url: URL, document: Document): Report {
  const health = healthOf(url, document);
  return {
    format: 'passerelle-report-1',
    address: neutralAddress(url),
    page: health.page,
    recognised: health.recognised,
    checks: health.checks.map(({ kind, name, found }) => ({ kind, name, found })),
    document: snapshot(document),
  };
}

/** Origin of its kind, path by its known words; no query and no fragment, where sessions and names stand. */
function neutralAddress(url: URL): string {
  const parts = url.pathname.split('/').map((part) => (part === '' || marks.path.has(part) ? part : 'x'));
  return neutralOrigin(url) + parts.join('/');
}
