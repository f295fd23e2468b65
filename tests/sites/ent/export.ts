import { createHash } from 'node:crypto';
import { exportCsv, transitionCsv } from '../../people/export-csv';
import type { School } from '../../people/school';
import { delay, send, sendJson, type Visit } from '../server/visit';
import { answerWrongly } from './broken';
import type { EntControl } from './control';

/** `GET /directory/export/users` as entcore answers it (DOMAIN A3); the session was checked before. */
export async function answerExport(visit: Visit, control: EntControl): Promise<true> {
  const query = visit.url.searchParams;
  if (control.delayMs) await delay(control.delayMs);
  // Who left meanwhile gets nothing.
  if (visit.answer.destroyed) return true;
  const people = select(control, query);
  if (!people) return sendJson(visit, { error: 'unauthorized' }, { status: 401 });
  if (!query.has('format')) return sendJson(visit, people);

  const transition = query.get('type') === 'Transition';
  const whole = Buffer.from(
    transition ? transitionCsv(people) : exportCsv(people, { generation: control.generation }),
  );
  const file = control.filled ? fill(whole, control.filled.bytes) : whole;
  const name = query.get('filename') ?? `export${query.get('type') ?? ''}.${query.get('format')}`;
  const headers = {
    'Content-Type': 'application/csv',
    'Content-Disposition': `attachment; filename=${name.replace(/[^\w.() -]/g, '_')}`,
  };
  let sent: Buffer | undefined = file;
  if (control.failure) sent = await answerWrongly(visit, control.failure, file, headers);
  else if (control.filled?.unannounced) visit.answer.writeHead(200, headers).end(file);
  else send(visit, 200, headers['Content-Type'], file, headers);
  if (sent) {
    const sha256 = createHash('sha256').update(sent).digest('hex');
    control.exports.push({ url: visit.url.href, at: Date.now(), sha256, bytes: sent.length });
  }
  return true;
}

/** The rows of `file` again and again, each time with identifiers of their own, up to `size` bytes at most. */
function fill(file: Buffer, size: number): Buffer {
  const [, ...rows] = file.toString().trimEnd().split('\n');
  const parts = [file];
  let left = size - file.length;
  for (let copy = 2; left > 0; copy++) {
    const more = Buffer.from(rows.map((row) => `"${copy}-${row.slice(1)}\n`).join(''));
    if (more.length > left) break;
    parts.push(more);
    left -= more.length;
  }
  return Buffer.concat(parts);
}

/** The people that the query asks for; undefined when the school or the class is none of the administrator's. */
function select(control: EntControl, query: URLSearchParams): School['people'] | undefined {
  const schools = [control.school, control.otherSchool];
  const classId = query.get('classId');
  const school = schools.find((one) =>
    classId ? one.classes.some(({ id }) => id === classId) : one.structureId === query.get('structureId'),
  );
  if (!school) return undefined;
  const className = school.classes.find(({ id }) => id === classId)?.name;
  const profiles = query.getAll('profile').filter(Boolean);
  const activation = query.get('filterActive');
  return school.people.filter(
    (person) =>
      (!className || person.classes.includes(className)) &&
      (profiles.length === 0 || profiles.includes(person.profile)) &&
      (!activation || (activation === 'active') === !person.activationCode),
  );
}
