import { stateOf } from '../../state';
import type { AccountList, ColumnRole, ListRow, RowProblem } from '../../types';
import { looksMisread } from './misread';
import { damageOf, passwordDamageOf, usualLength } from './passwords';

/** Columns whose texts a spreadsheet may take for numbers: the class `6E1` becomes 60. */
const numberLike: readonly ColumnRole[] = ['login', 'class'];

/**
 * The problems of a list's rows. Details are names of columns, numbers and a UAI, never anything about a person:
 * `scientific`, `error-value` (the column); `leading-zeros`, `expanded-number`, `date` (of a password: the column, the
 * usual length); `uai-length` (the UAI); `duplicate-login` (the line of the first); `empty-name`, `empty-login`,
 * `empty-class`, `unknown-state`; `lost-character`, `misread-character` (the column). `text` is the whole source.
 */
export function problemsOf(list: Omit<AccountList, 'problems' | 'dialect'>, text: string): RowProblem[] {
  const { columns, roles, rows } = list;
  const problems: RowProblem[] = [];
  const report = (row: ListRow, code: string, ...details: (string | number)[]) =>
    problems.push({ line: row.line, code, details: details.map(String) });
  const cell = (row: ListRow, role: ColumnRole) => row.cells[roles[role] ?? -1];
  const name = (role: ColumnRole) => columns[roles[role] as number] as string;

  const passwords = rows.map((row) => cell(row, 'password') ?? '');
  const usual = usualLength(passwords);
  const suspects = suspectsIn(text);
  const firstOf = new Map<string, ListRow>();
  // A list of parents may have a parent of several pupils once for each of them.
  const mayRepeat = columns.some((column) => /responsable/i.test(column));

  rows.forEach((row, index) => {
    const damage = passwordDamageOf(passwords[index] as string, usual);
    if (damage === 'scientific' || damage === 'error-value') report(row, damage, name('password'));
    else if (damage) report(row, damage, name('password'), usual as number);
    for (const role of numberLike) {
      if (damageOf(cell(row, role) ?? '') === 'scientific') report(row, 'scientific', name(role));
    }
    if (suspects.length > 0) reportCharacters(row);
    const uai = cell(row, 'uai')?.trim() ?? '';
    if (/^\d{6}[A-Za-z]$/.test(uai)) report(row, 'uai-length', uai);
    reportEmpty(row);
    reportTwice(row);
  });
  return problems;

  function reportEmpty(row: ListRow): void {
    if (!cell(row, 'lastName')?.trim() && !cell(row, 'firstName')?.trim()) report(row, 'empty-name');
    if (!cell(row, 'login')?.trim()) report(row, 'empty-login');
    if (cell(row, 'class')?.trim() === '') report(row, 'empty-class');
    const state = cell(row, 'state');
    if (state !== undefined && stateOf(state) === 'unknown') report(row, 'unknown-state');
  }

  function reportTwice(row: ListRow): void {
    const login = cell(row, 'login')?.trim();
    if (!login) return;
    const first = firstOf.get(login);
    if (!first) firstOf.set(login, row);
    else if (damageOf(login)) return;
    else if (!mayRepeat || !samePerson(first, row)) report(row, 'duplicate-login', first.line);
  }

  function samePerson(one: ListRow, other: ListRow): boolean {
    return (['lastName', 'firstName', 'password'] as const).every(
      (role) => cell(one, role) === cell(other, role),
    );
  }

  function reportCharacters(row: ListRow): void {
    row.cells.forEach((text, at) => {
      for (const { code, shows } of suspects) {
        // Damage of a password was reported above.
        const twice = code === 'error-value' && at === roles.password;
        if (!twice && shows(text)) report(row, code, columns[at] as string);
      }
    });
  }
}

/** The checks that some cell of this source may fail. The text is searched once, so good rows need no check of cells. */
function suspectsIn(text: string): { code: string; shows: (cell: string) => boolean }[] {
  const isError = (cell: string) => /^\s*[#E]/.test(cell) && damageOf(cell) === 'error-value';
  const hasLost = (cell: string) => cell.includes('\uFFFD');
  return [
    ...(/#|Err/.test(text) ? [{ code: 'error-value', shows: isError }] : []),
    ...(hasLost(text) ? [{ code: 'lost-character', shows: hasLost }] : []),
    ...(looksMisread(text) ? [{ code: 'misread-character', shows: looksMisread }] : []),
  ];
}
