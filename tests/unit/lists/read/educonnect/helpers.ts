import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readEduconnectList } from '../../../../../lib/lists/read/educonnect';
import type { AccountList } from '../../../../../lib/lists/types';
import { educonnectColumns } from '../../../../people/educonnect-csv';

export const header = educonnectColumns.join(';');

type Cells = Partial<
  Record<'uai' | 'last' | 'first' | 'mef' | 'class' | 'state' | 'login' | 'password', string>
>;

let logins = 0;

/** A line of a list, with a login of its own. */
export function row(cells: Cells = {}): string {
  const {
    uai = '9990001A',
    last = 'FICTIVET',
    first = 'Iris',
    mef = '6EME',
    state = 'Compte notifié mais non activé',
  } = cells;
  const { login = `i.fictivet${++logins}`, password = 'QW7TPL2M' } = cells;
  return [
    uai,
    'CLG EXEMPLE',
    last,
    first,
    mef,
    cells.class ?? '6C',
    state,
    login,
    password,
    '01/09/2026',
    '',
  ].join(';');
}

/** Joins lines with the line ends of the samples. */
export const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;

export const utf8 = (text: string) => new TextEncoder().encode(text);

export const read = (content: string | Uint8Array) =>
  readEduconnectList(typeof content === 'string' ? utf8(content) : content);

/** The list of a file that must be accepted. */
export function listOf(content: string | Uint8Array): AccountList {
  const result = read(content);
  expect(result).toMatchObject({ ok: true });
  return (result as Extract<typeof result, { ok: true }>).list;
}

/** The code of a refusal and its details; « accepted » when there was none. */
export function refusalOf(content: string | Uint8Array): string[] {
  const result = read(content);
  return result.ok ? ['accepted'] : [result.refusal.code, ...result.refusal.details];
}

/** Line, code and details of each problem of a file that must be accepted. */
export function problemsOf(content: string | Uint8Array): (string | number)[][] {
  return listOf(content).problems.map(({ line, code, details }) => [line, code, ...details]);
}

/** A sample file in the repository, made as DOMAIN describes such files. */
export const sample = (name: string) => new Uint8Array(readFileSync(new URL(`./${name}`, import.meta.url)));
