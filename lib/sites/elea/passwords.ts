import { findAllByLabel, findByLabel, findTexts, pressable } from '../../page/read/find';
import { normalise } from '../../text/compare';
import type { Advice } from '../contract';
import { labels } from './wordings';

/**
 * What to know where Éléa asks about the passwords of a SIECLE import, and where it shows new ones, once only (guide
 * 001, DOMAIN C). Both buttons are the person's.
 */
export function passwordAdvice(document: Document): Advice | undefined {
  const keep = findByLabel(document, pressable, labels.keepPasswords);
  if (keep && findByLabel(document, pressable, labels.newPasswords))
    return { notes: ['elea_passwords_keep', 'elea_passwords_new'], point: keep };
  const wording = normalise(labels.newIdentifiers);
  if (findTexts(document, (text) => text.includes(wording), { longest: 500 }).length === 0) return undefined;
  const keepUntil = findAllByLabel(document, pressable, labels.saveIdentifiers);
  return { notes: ['elea_identifiers_once'], point: keepUntil[0], keepUntil };
}
