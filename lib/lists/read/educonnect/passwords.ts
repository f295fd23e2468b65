import { isHidden } from '../../usable';

/** How many passwords, and which share of equal lengths, a usual length takes. */
const fewest = 5;
const agreement = 0.8;

/** What a spreadsheet has made of a cell, with certainty or nearly so. */
export type Damage = 'scientific' | 'error-value' | 'leading-zeros' | 'expanded-number' | 'date';

/**
 * How many characters the passwords of a list have; hidden ones are not counted. Undefined unless four in five have the
 * same length. No fixed length is expected: ÉduConnect's have 8 in guide 004, but that is the only example there is.
 */
export function usualLength(passwords: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  let shown = 0;
  for (const password of passwords) {
    if (isHidden(password)) continue;
    shown++;
    counts.set(password.length, (counts.get(password.length) ?? 0) + 1);
  }
  const [length, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
  return shown >= fewest && count >= shown * agreement ? length : undefined;
}

/**
 * The damage of a cell of any column that a spreadsheet has replaced by a number or by an error. Numbers have a signed
 * exponent (`1,23E+11`). Errors have forms of their own (`#NAME?`, French `#NOM?`, LibreOffice's `Err:508`, `###` for a
 * column too narrow). Passwords such as `1E234567`, `=A1B2C3D` and `+3312345` have neither form.
 */
export function damageOf(cell: string): Damage | undefined {
  if (
    /^\s*(#(NAME|NOM)\s?\?|#(REF|VALUE|VALEUR|NUM|NOMBRE|NULL|NUL|DIV\/0|SPILL|CALC)\s?!|#N\/A|#{3,}|Err\s?:\s?\d{3})\s*$/.test(
      cell,
    )
  ) {
    return 'error-value';
  }
  return /^\s*[+-]?\d([.,]\d+)?E[+-]\d{2,}\s*$/.test(cell) ? 'scientific' : undefined;
}

/**
 * The damage of a password: that of {@link damageOf}, or one that only the length shows. `00123456` and `12/03/45` are
 * passwords; a spreadsheet makes them `123456` and `12/03/2045`, whose lengths are not 8. Where `usual`, the usual length,
 * is undefined, lengths are not compared, because a false alarm would be worse.
 */
export function passwordDamageOf(password: string, usual: number | undefined): Damage | undefined {
  const seen = damageOf(password);
  const { length } = password;
  if (seen || usual === undefined || length === usual || isHidden(password)) return seen;
  if (/^-?\d+$/.test(password)) return length < usual ? 'leading-zeros' : 'expanded-number';
  const numeric = /^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})( 0?0:00(:00)?)?$/;
  const written =
    /^(\d{1,2}-)?(janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|jan|feb|mar|apr|may|jun|jul|aug|sep|dec)\.?(-\d{2,4})?$/i;
  return /\d/.test(password) && (numeric.test(password) || written.test(password)) ? 'date' : undefined;
}
