import { isHidden } from '../../usable';

/** With fewer passwords, or less agreement, nothing can be said of what is usual. */
const fewest = 5;
const agreement = 0.8;

/** What a spreadsheet has certainly, or all but certainly, made of a cell. */
export type Damage = 'scientific' | 'error-value' | 'leading-zeros' | 'expanded-number' | 'date';

/**
 * How many characters the passwords of a list have, stars aside; undefined unless four in five agree. ÉduConnect's own
 * have 8 in the only example there is (guide 004), which is too little to rely on.
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
 * A cell that a spreadsheet shows for a number or a formula, whatever the column. ÉduConnect's `1E234567`, `=A1B2C3D`
 * or `+3312345` are none: a spreadsheet writes the exponent's sign (`1,23E+11`), and an error has its own forms
 * (`#NAME?`, French `#NOM?`, LibreOffice's `Err:508`, `###` for a column too narrow).
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
 * The same for a password, and what only its length betrays. `00123456` and `12/03/45` are passwords; `123456` and
 * `12/03/2045` among passwords of 8 characters are what a spreadsheet makes of them. `usual` is undefined where the
 * list is too short or too mixed to tell; then nothing is said rather than a false alarm.
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
