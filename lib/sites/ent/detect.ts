import type { Detector } from '../contract';
import { oldestSchool } from './oldest';

/** `/admin/<structureId>/imports-exports/export`, in both generations of the console (DOMAIN A1). */
const route = /^\/admin\/([^/]+)\/imports-exports\/export\/?$/;

/** The oldest console, still in entcore beside the others (DOMAIN A5). */
const oldestRoute = /^\/directory\/admin-console\/?$/;

/** Today's console: `ode-admin-app` with `ode-mono-select` drop-downs (since 2019-11; DOMAIN A2). */
export const todaysForm = 'ode-export form, ode-admin-app form:has(ode-mono-select[name="classe"])';

/** The 2018–2019 console: `<export>` and native selects named like their fields (DOMAIN A2). */
export const formOf2018 =
  'export form:has(select[name="classe"]), form:has(select[name="classe"] ~ select[name="profile"])';

/** True at an address where a console has its export page, whatever the page shows. */
export function isExportAddress({ pathname }: URL): boolean {
  return route.test(pathname) || oldestRoute.test(pathname);
}

/** Recognises the ENT console's export page by its route and its form; hosts change, markup does not. */
export const detectEntExport: Detector = (url, document) => {
  if (oldestRoute.test(url.pathname)) {
    const chosen = oldestSchool(document);
    if (chosen === undefined) return undefined;
    return { site: 'ent', page: 'ent-export', variant: 'oldest', school: chosen };
  }
  const school = route.exec(url.pathname)?.[1];
  if (!school) return undefined;
  if (document.querySelector(todaysForm)?.querySelector('ode-mono-select[name="profile"]')) {
    return { site: 'ent', page: 'ent-export', variant: 'today', school };
  }
  if (document.querySelector(formOf2018)?.querySelector('select[name="profile"]')) {
    return { site: 'ent', page: 'ent-export', variant: '2018', school };
  }
  return undefined;
};
