import type { EntControl } from '../ent/control';
import type { Handler } from '../server/visit';
import { type BaladoControl, baladoHost } from './control';

/** Balado: home, activation, management. */
export function makeBaladoHandler(_control: BaladoControl, _ent: EntControl): Handler {
  return ({ host }) => host === baladoHost && false;
}
