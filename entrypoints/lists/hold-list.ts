import { sha256 } from '../../lib/bytes';
import { checkFile } from '../../lib/files';
import type { BrowsingContext } from '../../lib/vault/types';
import { hold, lifetime } from '../../lib/vault/vault';

/** Holds a list that was opened in the popup, so that the tab « Listes » can take it over. Its id, if it is a list. */
export async function holdList(
  name: string,
  bytes: Uint8Array,
  context: BrowsingContext,
): Promise<string | undefined> {
  const checked = checkFile('educonnect-list', bytes, {});
  if (!checked.ok) return undefined;
  const takenAt = Date.now();
  const id = crypto.randomUUID();
  const source = { origin: location.origin, school: '' };
  const found = { summary: checked.summary, warnings: checked.warnings, settings: [] };
  const size = { size: bytes.length, sha256: await sha256(bytes) };
  const life = { takenAt, expiresAt: takenAt + lifetime };
  await hold({ id, kind: 'educonnect-list', name, source, context, ...found, ...size, ...life }, bytes);
  return id;
}
