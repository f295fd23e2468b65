import Papa from 'papaparse';
import { checkFile } from '../../lib/files/check';
import type { Checked, FileKind } from '../../lib/files/types';
import { cellOf } from '../../lib/lists/cells';
import { readEduconnectList } from '../../lib/lists/read/educonnect';
import type { AccountList, ListRow } from '../../lib/lists/types';
import { readinessOf } from '../../lib/lists/usable';
import type { Refusal } from '../../lib/refusal';
import messages from '../../public/_locales/fr/messages.json' with { type: 'json' };
import { codesIn } from './coded';
import type { Mutated } from './mutated';

/**
 * What is known and not yet mended, or nobody's fault. It is counted and printed, and fails nothing. « S3 » and « S4 »
 * are what the first security review calls lists whose rows are believed too easily: whoever mends one takes its line
 * out, and the same input then fails.
 */
export const knownKinds: Record<string, string> = {
  'mixed: the line itself says so': 'damage that leaves a row well-formed: no reader can tell',
  'mixed: the quotes themselves say so': 'RFC 4180 makes one record of it',
  'mixed: more cells than columns': 'S3: empty last cells are dropped, and the rest is taken for whole',
  'mixed: fewer cells than columns': 'S3: only what follows the password is looked at',
  'mixed, marked, and yet handed out': 'S4: marks that do not keep a slip from being printed',
  'people lost, nothing said': 'S4: a line end lost after the header, two SIECLE pupils made one',
  'a name among the columns': 'S4: the first pupil becomes names of columns, which problems then quote',
  'a name among classes or schools': 'S4: a cell in the wrong column of a list that is believed',
};

/** What an input showed: « refused », « accepted », and kinds of faults. */
export function judge(input: Mutated): string[] {
  try {
    const checked = checkFile(input.kind, input.bytes, { expectedUai: '9990001A', schoolYear: 2026 });
    const faults = checked.ok ? judgeAccepted(input, checked) : judgeRefusal(checked.refusal, input.kind);
    return [checked.ok ? 'accepted' : 'refused', ...new Set(faults)];
  } catch (error) {
    return ['thrown', `uncaught ${error instanceof Error ? error.name : 'error'}`];
  }
}

function judgeRefusal({ code, details }: Refusal, kind: FileKind): string[] {
  const key = `refusal_${code.replaceAll('-', '_')}`;
  return [
    ...(Object.hasOwn(messages, key) ? [] : [`refusal without a sentence: ${kind} ${code}`]),
    ...(codesIn([code, ...details].join('\n')).size > 0 ? [`a person in the refusal ${code}`] : []),
  ];
}

type Accepted = Extract<Checked, { ok: true }>;

function judgeAccepted(input: Mutated, { summary, warnings }: Accepted): string[] {
  const untold = warnings.filter(
    ({ code }) => !Object.hasOwn(messages, `warning_${code.replaceAll('-', '_')}`),
  );
  const faults = untold.map(({ code }) => `warning without a sentence: ${code}`);
  const said = warnings.flatMap(({ details }) => details).join('\n');
  if (codesIn(said).size > 0) faults.push('a person in a warning');
  const groups = [...Object.keys(summary.classes), ...Object.keys(summary.profiles), ...summary.schools];
  if (codesIn(groups.join('\n')).size > 0) faults.push('a name among classes or schools');
  const there = input.pupils.filter(({ code }) => codesIn(input.text).has(code)).length;
  const lost = summary.accounts < there;
  if (input.kind !== 'educonnect-list') {
    return lost && warnings.length === 0 ? [...faults, 'people lost, nothing said'] : faults;
  }
  const read = readEduconnectList(input.bytes);
  if (!read.ok) return [...faults, 'accepted once, refused once'];
  const { list } = read;
  if (lost && list.problems.length === 0) faults.push('people lost, nothing said');
  if (codesIn(list.columns.join('\n')).size > 0) faults.push('a name among the columns');
  else if (codesIn(list.problems.flatMap(({ details }) => details).join('\n')).size > 0) {
    faults.push('a person in a problem');
  }
  return [...faults, ...judgeRows(list, input.text)];
}

const personal = ['lastName', 'firstName', 'login', 'password'] as const;

/** Two pupils in one row: a slip would give one the account of the other. */
function judgeRows(list: AccountList, text: string): string[] {
  const readiness = readinessOf(list);
  const marked = new Set(list.problems.map(({ line }) => line));
  return list.rows.flatMap((row) => {
    const whose = new Set(personal.flatMap((role) => [...codesIn(cellOf(list, row, role))]));
    if (whose.size < 2) return [];
    if (readiness(row) !== 'ready') return [];
    return marked.has(row.line)
      ? ['mixed, marked, and yet handed out']
      : [`mixed: ${doorOf(row, list, text)}`];
  });
}

/** By which door two pupils came into one row. */
function doorOf(row: ListRow, list: AccountList, text: string): string {
  const { separator } = list.dialect;
  const line = text.split(/\r\n|[\r\n]/)[row.line - 1] ?? '';
  const width = list.columns.length;
  if (!line.includes('"')) {
    const cells = line.split(separator).length;
    if (cells === width) return 'the line itself says so';
    return cells > width ? 'more cells than columns' : 'fewer cells than columns';
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator });
  const saysSo = data.some((cells) => cells.join(separator) === row.cells.join(separator));
  if (saysSo && errors.length === 0) return 'the quotes themselves say so';
  // Only of a row that is one line can its own width be told.
  if (row.cells.some((cell) => /[\r\n]/.test(cell))) return 'several lines';
  const [alone = []] = Papa.parse<string[]>(line, { delimiter: separator }).data;
  if (alone.length === width) return 'the line itself says so';
  return alone.length > width ? 'more cells than columns' : 'fewer cells than columns';
}
