import type { CapturedRequest } from '../../page/capture/captured';
import type { Refusal } from '../../refusal';
import type { FoundPage } from '../contract';

/** Path of the export on every entcore (DOMAIN A3). */
const exportPath = '/directory/export/users';

/**
 * Why the request that the page was about to make is not the whole export of the school shown, for `profile` (a value
 * of entcore's, « Teacher », or empty for all); undefined when it is. A filtered export looks like a small school, so
 * the request's parameters decide, not its content.
 */
export function refuseExportRequest(
  captured: CapturedRequest,
  page: URL,
  { school, variant }: Pick<FoundPage, 'school' | 'variant'>,
  profile = '',
): Refusal | undefined {
  if (captured.how !== 'get') return refusal('unexpected-request');
  const request = URL.parse(captured.url);
  if (request?.origin !== page.origin || request.pathname !== exportPath)
    return refusal('unexpected-request');
  const value = (name: string) => request.searchParams.getAll(name).filter(Boolean).join(', ');
  if (value('format') !== 'csv') return refusal('unexpected-request');
  if (value('type') === 'Transition') return refusal('transition');
  if (value('type')) return refusal('unexpected-request');
  if (value('filterActive')) return refusal('filtered-activation');
  if (value('profile') !== profile) return refusal(profile ? 'other-profile' : 'filtered-profile');
  if (value('classId')) return refusal('filtered-class');
  // The oldest console names its school, and not the code that it asks for.
  const structure = value('structureId');
  if (variant === 'oldest' ? !structure : school && structure !== school) return refusal('other-school');
  return undefined;
}

function refusal(code: string): Refusal {
  return { code, details: [] };
}
