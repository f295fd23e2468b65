import { expect } from 'vitest';
import { checkEntExport } from '../../../../lib/files/ent-export';
import type { Checked, FileSummary } from '../../../../lib/files/types';

/** The headers of each generation, as DOMAIN A4 prints them. */
export const header2017 =
  '"Id";"Id Siecle";"Type";"Nom";"Prénom";"Login";"Code d\'activation";"Fonction(s)";"Structure(s)";"Classe(s)";"Enfant(s)";"Parent(s)"';
export const header2019 = header2017.replace('"Login"', '"Login";"Alias de login"');
export const header2020 =
  '"Id";"Identifiant SIECLE";"Type";"Nom";"Prénom";"Identifiant";"Login personnalisé (Alias)";"Code d\'activation";"Fonctions";"Établissements";"Classes";"Enfants";"Parents";"Dernière connexion";"Courriel";"Téléphone"';

/** A line of today's generation, written as the ENT does: quotes around, nothing escaped. */
export function row(
  fields: { type?: string; lastName?: string; classes?: string; schools?: string; phone?: string } = {},
) {
  const {
    type = 'Élève',
    lastName = 'FICTIVET',
    classes = '6C',
    schools = 'CLG-EXEMPLE',
    phone = '',
  } = fields;
  const cells = [
    '1',
    '2',
    type,
    lastName,
    'Iris',
    'iris.f',
    'iris.f',
    '',
    '',
    schools,
    classes,
    '',
    '',
    '',
    '',
    phone,
  ];
  return `"${cells.join('";"')}"`;
}

/** Lines as the ENT ends them. */
export const lines = (...all: string[]) => `${all.join('\n')}\n`;

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Checks a text, or bytes as they are; the BOM is the caller's. */
export function check(content: string | Uint8Array, previousAccounts?: number): Checked {
  return checkEntExport(typeof content === 'string' ? utf8(content) : content, { previousAccounts });
}

/** The summary of a file that must be accepted. */
export function summaryOf(content: string | Uint8Array): FileSummary {
  const checked = check(content);
  expect(checked).toMatchObject({ ok: true });
  return (checked as Extract<Checked, { ok: true }>).summary;
}

/** The code of a refusal and its details; « accepted » when there was none. */
export function refusalOf(content: string | Uint8Array): string[] {
  const checked = check(content);
  return checked.ok ? ['accepted'] : [checked.refusal.code, ...checked.refusal.details];
}

/** Code and details of each warning of a file that must be accepted. */
export function warningsOf(content: string | Uint8Array, previousAccounts?: number): string[][] {
  const checked = check(content, previousAccounts);
  expect(checked).toMatchObject({ ok: true });
  return checked.ok ? checked.warnings.map(({ code, details }) => [code, ...details]) : [];
}
