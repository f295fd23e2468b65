import { findAllByLabel, findTexts, pressable } from '../../page/read/find';
import { normalise } from '../../text/compare';
import type { Advice } from '../contract';
import { isWrittenBySite } from './places';
import { labels } from './wordings';

/**
 * What to know where Éléa asks about the passwords of a SIECLE import, and where it shows new ones, once only (guide
 * 001, DOMAIN C). Both buttons are the person's.
 */
export function passwordAdvice(document: Document): Advice | undefined {
  const own = (wordings: readonly string[]) =>
    findAllByLabel(document, pressable, wordings).filter(isWrittenBySite);
  const [keep] = own(labels.keepPasswords);
  if (keep && own(labels.newPasswords).length > 0)
    return { notes: ['elea_passwords_keep', 'elea_passwords_new'], point: keep };
  const wording = normalise(labels.newIdentifiers);
  const isNews = (text: string, parent: Element) => text.includes(wording) && isWrittenBySite(parent);
  if (findTexts(document, isNews, { longest: 500 }).length === 0) return undefined;
  const keepUntil = own(labels.saveIdentifiers);
  return { notes: ['elea_identifiers_once'], point: keepUntil[0], keepUntil };
}
