import type { Checked } from '../types';
export function checkSiecleStudents(_bytes: Uint8Array, _context: unknown): Checked {
  throw new Error('another developer writes this');
}
