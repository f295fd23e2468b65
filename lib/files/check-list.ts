import { schoolsOf } from '../lists/cells';
import { readEduconnectList } from '../lists/read/educonnect';
import { statisticsOf } from '../lists/statistics';
import type { Checked } from './types';

/** The counts of an ÉduConnect list, or why it is refused. */
export function checkEduconnectList(bytes: Uint8Array): Checked {
  const read = readEduconnectList(bytes);
  if (!read.ok) return read;
  const { school, classes } = statisticsOf(read.list);
  const named = classes.filter(({ name }) => name);
  return {
    ok: true,
    summary: {
      accounts: school.accounts,
      profiles: {},
      classes: Object.fromEntries(named.map(({ name, counts }) => [name, counts.accounts])),
      schools: schoolsOf(read.list),
    },
    warnings: [],
  };
}
