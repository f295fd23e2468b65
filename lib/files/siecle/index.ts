import { refuse } from '../../refusal';
import type { Checked, FileSummary } from '../types';
import { decodeXml } from './decode';
import { doubtSchool, type Expected, refuseUnexpected } from './expected';
import { refuseForeign } from './not-an-export';
import { type Export, type Pupil, readPupils } from './pupils';
import { unzipOne } from './unzip';
import { warningsOf } from './warnings';

/**
 * Reads SIECLE's « Elèves sans adresse » (DOMAIN E) from the ZIP `bytes`, as SIECLE sent them. Gives the counts and the
 * warnings, or the reason to refuse the file. Never throws. It runs in the background itself, because a service worker
 * cannot start workers.
 */
export function checkSiecleStudents(bytes: Uint8Array, expected: Expected): Checked {
  const foreign = refuseForeign(bytes);
  if (foreign) return foreign;
  const unzipped = unzipOne(bytes);
  if (!unzipped.ok) return unzipped;
  const { name, content } = unzipped.value;
  if (/avec_?adresse/i.test(name)) return refuse('siecle-with-addresses');
  const decoded = decodeXml(content);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const read = readPupils(text);
  if (!read.ok) return read;

  const unexpected = refuseUnexpected(read.value, expected);
  if (unexpected) return unexpected;
  const { pupils } = read.value;
  if (pupils.length === 0) return refuse('siecle-no-pupils');
  const present = pupils.filter(({ departed }) => !departed);
  if (present.length === 0) return refuse('siecle-all-departed', pupils.length);
  return {
    ok: true,
    summary: summarise(read.value, present),
    warnings: [...doubtSchool(read.value, expected), ...warningsOf(read.value, present, encoding)],
  };
}

function summarise({ uai, divisions }: Export, present: readonly Pupil[]): FileSummary {
  const classes = new Map<string, number>();
  for (const { id } of present) {
    const division = divisions.get(id);
    if (division) classes.set(division, (classes.get(division) ?? 0) + 1);
  }
  return {
    accounts: present.length,
    profiles: { Élève: present.length },
    classes: Object.fromEntries(classes),
    schools: [uai.trim()],
  };
}
