import type { FileKind, FileSummary } from '../files/types';
import type { Refusal } from '../refusal';
import { count, type MessageKey, t, textOf } from '../text/t';
import type { Receipt } from '../vault/types';
import type { FileCard } from './view';

/** The card of a held file: counts only. */
export function fileCard(receipt: Receipt): FileCard {
  const { summary, name, id, takenAt, expiresAt } = receipt;
  const accounts = count('accounts', summary.accounts);
  const classes = count('classes', Object.keys(summary.classes).length);
  return {
    id,
    title: t(titles[receipt.kind] ?? 'file_ready', name, accounts, classes),
    details: [profileLine(summary), schoolLine(summary)].filter(Boolean),
    warnings: receipt.warnings.flatMap(({ code, details }) => textOf('warning', code, details) ?? []),
    takenAt,
    expiresAt,
  };
}

/** The French sentence of a refusal: what happened, and what to do. */
export function refusalText({ code, details }: Refusal): string {
  return textOf('refusal', code, details) ?? t('refusal_other', code);
}

/** Titles of files whose names are equal. Teachers' classes are not counted: they may be another school's (DOMAIN A4). */
const titles: Partial<Record<FileKind, MessageKey>> = {
  'ent-teachers': 'file_ready_teachers',
  'ent-students': 'file_ready_students',
};

const profileKeys: Record<string, MessageKey> = {
  Élève: 'pupils',
  Enseignant: 'teachers',
  Parent: 'parents',
  Personnel: 'staff',
  Invité: 'guests',
};

function profileLine({ profiles }: FileSummary): string {
  return Object.entries(profileKeys)
    .flatMap(([profile, key]) => (profiles[profile] ? [count(key, profiles[profile])] : []))
    .join('\u00a0· ');
}

function schoolLine({ schools }: FileSummary): string {
  const [school = ''] = schools;
  if (schools.length > 1) return count('schools', schools.length);
  // SIECLE's files have the school's UAI in place of its name.
  return /^\d{7}[A-Z]$/.test(school) ? t('school_of', school) : school;
}
