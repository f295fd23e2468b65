import type { Warning } from '../../refusal';
import type { FileSummary } from '../types';
import { otherProfile } from './summary';

/** Profiles that a whole school has. Pupils have the warning `no-pupil`, and guests are rare. */
const expected = ['Enseignant', 'Parent', 'Personnel'] as const;

/**
 * What is odd about an export and may still be right: `no-pupil`, `no-class`, `profile-missing` (one for each missing
 * profile, with its name), `unknown-type` (how many accounts), `fewer-accounts` (before, now), where 20 % or more are
 * gone since the school's last import, of `previousAccounts`.
 */
export function warningsOf(summary: FileSummary, previousAccounts = 0): Warning[] {
  const { accounts, profiles, classes } = summary;
  const unknown = profiles[otherProfile];
  return [
    ...(profiles.Élève ? [] : [warn('no-pupil')]),
    ...(Object.keys(classes).length > 0 ? [] : [warn('no-class')]),
    ...expected.filter((profile) => !profiles[profile]).map((profile) => warn('profile-missing', profile)),
    ...(unknown ? [warn('unknown-type', unknown)] : []),
    // In fifths, because floating-point numbers would miss exactly 20 %.
    ...(accounts * 5 <= previousAccounts * 4 ? [warn('fewer-accounts', previousAccounts, accounts)] : []),
  ];
}

function warn(code: string, ...details: (string | number)[]): Warning {
  return { code, details: details.map(String) };
}
