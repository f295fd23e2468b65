import type { Checked } from '../types';
import { checkEntExport } from './index';
import { otherProfile } from './summary';

/**
 * Reads an export that must hold the accounts of `profile` alone. Balado takes teachers and pupils in two files (DOMAIN
 * F), and the ENT calls both export.csv: only the content says which one it is.
 */
export function checkOneProfile(profile: 'Enseignant' | 'Élève', bytes: Uint8Array): Checked {
  const checked = checkEntExport(bytes, {});
  if (!checked.ok) return checked;
  const found = Object.keys(checked.summary.profiles);
  const others = found.filter((name) => name !== profile);
  if (others.length === 0) {
    const pupilsWithoutClass = profile === 'Élève' && Object.keys(checked.summary.classes).length === 0;
    return { ...checked, warnings: pupilsWithoutClass ? [{ code: 'no-class', details: [] }] : [] };
  }
  if (profile === 'Élève') return refuse(found.includes(profile) ? 'mixed-students' : 'not-students', others);
  return refuse(found.includes(profile) ? 'mixed-teachers' : 'not-teachers', others);
}

function refuse(code: string, others: string[]): Checked {
  const named = others.map((name) => (name === otherProfile ? '?' : name));
  return { ok: false, refusal: { code, details: [named.join(', ')] } };
}
