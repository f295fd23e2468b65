/** Why the browser keeps no file; each has a French sentence `refusal_<code>`. */
type Reason =
  /** No database, and too large for the session's memory; details: its size in megabytes. */
  | 'no-database'
  /** The session's memory is full, or refuses. */
  | 'no-room';

/** Thrown where a file can't be held; nothing of it is kept then. */
export class NotHeld extends Error {
  constructor(
    readonly code: Reason,
    readonly details: string[],
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
