import type { Checked } from '../files/types';
import type { Receipt } from './types';
import { lifetime } from './vault';

type Facts = Omit<Receipt, 'id' | 'summary' | 'warnings' | 'takenAt' | 'expiresAt'>;

/** The receipt of a file that was checked just now, with its whole life before it. */
export function newReceipt(facts: Facts, { summary, warnings }: Checked & { ok: true }): Receipt {
  const takenAt = Date.now();
  return {
    ...facts,
    id: crypto.randomUUID(),
    summary,
    warnings,
    takenAt,
    expiresAt: takenAt + lifetime,
  };
}
