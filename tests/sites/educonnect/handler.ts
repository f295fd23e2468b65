import type { Handler } from '../server/visit';
import type { EduconnectControl } from './control';
import { type App, hosts } from './site';

/** Both applications, in both layouts. */
export function makeEduconnectHandler(_control: EduconnectControl): Handler {
  return ({ host }) => {
    const app = (Object.keys(hosts) as App[]).find((one) => hosts[one] === host);
    return !app && false;
  };
}
