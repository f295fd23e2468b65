import type { Target } from '../sites/contract';
import { targets } from '../sites/targets';

/** The one site of whose platforms each school has its own, and must tell which. */
export const askedTarget = targets.find(isAsked) as Target & Required<Pick<Target, 'ask'>>;

function isAsked({ ask }: Target): boolean {
  return ask !== undefined;
}
