/** A reason to refuse a file; each has a French sentence `refusal_<code>` in the locale file. */
export interface Refusal {
  code: string;
  /** Substitutions for the sentence, in order; never a person's name. */
  details: string[];
}

/** A doubt about a file that is accepted all the same; `warning_<code>` in the locale file. */
export interface Warning {
  code: string;
  details: string[];
}

/** What one step of the reading gives: its value, or why the file is refused. */
export type Result<T> = { ok: true; value: T } | Refused;

/** Fits both {@link Result} and `Checked`. */
export type Refused = { ok: false; refusal: Refusal };

export function found<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** `details` are the substitutions of the French sentence: numbers and column names, nothing about a person. */
export function refuse(code: string, ...details: (string | number)[]): Refused {
  return { ok: false, refusal: { code, details: details.map(String) } };
}
