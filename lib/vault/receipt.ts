import { sessionTime } from '../browser/session-time';
import type { Checked } from '../files/types';
import type { Receipt } from './types';
import { lifetime } from './vault';

type Facts = Omit<Receipt, 'id' | 'summary' | 'warnings' | 'takenAt' | 'expiresAt'>;

/** The receipt of a file that was just checked. Its life begins now. */
export async function newReceipt(
  facts: Facts,
  { summary, warnings }: Checked & { ok: true },
): Promise<Receipt> {
  const takenAt = await sessionTime();
  return {
    ...facts,
    id: crypto.randomUUID(),
    summary,
    warnings,
    takenAt,
    expiresAt: takenAt + lifetime,
  };
}
