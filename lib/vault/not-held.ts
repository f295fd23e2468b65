/** Why a file cannot be held. Each reason has a French sentence `refusal_<code>`. */
type Reason =
  /** There is no database, and the file is too large for the session's memory. Details: its size in megabytes. */
  | 'no-database'
  /** The session's memory is full, or refuses. */
  | 'no-room';

/** Thrown where a file cannot be held. Nothing of it is kept then. */
export class NotHeld extends Error {
  constructor(
    readonly code: Reason,
    readonly details: string[],
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
