import type { Receipt } from '../../../lib/vault/types';

/** A receipt as a capture on an ENT makes it, with changes. */
export function receipt(changes: Partial<Receipt> = {}): Receipt {
  const takenAt = changes.takenAt ?? Date.now();
  return {
    id: 'fichier-1',
    kind: 'ent-export',
    name: 'export.csv',
    target: 'elea',
    source: { site: 'ent', origin: 'https://ent.iledefrance.fr', school: 'ecole-1' },
    context: { incognito: false, cookieStoreId: '' },
    settings: ['Profil : Tous'],
    summary: { accounts: 3, profiles: { Élève: 2, Enseignant: 1 }, classes: { '6C': 2 }, schools: ['CLG'] },
    warnings: [],
    size: 12,
    sha256: '0'.repeat(64),
    takenAt,
    expiresAt: takenAt + 30 * 60_000,
    ...changes,
  } as Receipt;
}
