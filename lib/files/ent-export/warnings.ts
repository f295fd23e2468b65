import type { Warning } from '../../refusal';
import type { FileSummary } from '../types';
import { otherProfile } from './summary';

/** `no-pupil` speaks for the pupils; guests are rare. */
const expected = ['Enseignant', 'Parent', 'Personnel'] as const;

/**
 * What is odd about an export and may yet be right: `no-pupil`, `no-class`, `profile-missing` (one for each missing
 * profile, with its name), `unknown-type` (how many accounts), `fewer-accounts` (before, now). The count of before
 * is that of the school's last import; a loss of 20 % or more is odd.
 */
export function warningsOf(summary: FileSummary, previousAccounts = 0): Warning[] {
  const { accounts, profiles, classes } = summary;
  const unknown = profiles[otherProfile];
  return [
    ...(profiles.Élève ? [] : [warn('no-pupil')]),
    ...(Object.keys(classes).length > 0 ? [] : [warn('no-class')]),
    ...expected.filter((profile) => !profiles[profile]).map((profile) => warn('profile-missing', profile)),
    ...(unknown ? [warn('unknown-type', unknown)] : []),
    // In fifths, to stay with whole numbers.
    ...(accounts * 5 <= previousAccounts * 4 ? [warn('fewer-accounts', previousAccounts, accounts)] : []),
  ];
}

function warn(code: string, ...details: (string | number)[]): Warning {
  return { code, details: details.map(String) };
}
