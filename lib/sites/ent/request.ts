import type { Refusal } from '../../files/types';

/** Path of the export on every entcore (DOMAIN A3). */
const exportPath = '/directory/export/users';

/**
 * Why the request that the page was about to make is not the whole export of the school shown; undefined when
 * it is. A filtered export looks like a small school, so the request's parameters decide, not its content.
 */
export function refuseExportRequest(
  request: URL,
  page: URL,
  school: string | undefined,
): Refusal | undefined {
  const value = (name: string) => request.searchParams.getAll(name).filter(Boolean).join(', ');
  if (request.origin !== page.origin || request.pathname !== exportPath) return refusal('unexpected-request');
  if (value('format') !== 'csv') return refusal('unexpected-request');
  if (value('type') === 'Transition') return refusal('transition');
  if (value('type')) return refusal('unexpected-request');
  if (value('filterActive')) return refusal('filtered-activation');
  if (value('profile')) return refusal('filtered-profile');
  if (value('classId')) return refusal('filtered-class');
  if (school && value('structureId') !== school) return refusal('other-school');
  return undefined;
}

function refusal(code: string): Refusal {
  return { code, details: [] };
}
