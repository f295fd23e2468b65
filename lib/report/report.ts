import type { Check, PageId } from '../sites/contract';
import { healthOf } from '../sites/page-checks';
import { marks, neutralOrigin } from '../sites/vocabulary';
import { type Snapshot, snapshot } from './snapshot';

/** What a person may hand on of a page that Passerelle does not understand. */
export interface Report {
  format: 'passerelle-report-1';
  /** Known words of the path, and placeholders for all others. */
  address: string;
  /** The page that it is or resembles. Undefined for neither. */
  page?: PageId;
  recognised: boolean;
  checks: Pick<Check, 'kind' | 'name' | 'found'>[];
  document: Snapshot;
}

/** The report of a page, without personal data. */
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

/** A placeholder of the origin, and the path. Query and fragment are left out, because they may have sessions or names. */
function neutralAddress(url: URL): string {
  const parts = url.pathname.split('/').map((part) => (part === '' || marks.path.has(part) ? part : 'x'));
  return neutralOrigin(url) + parts.join('/');
}
