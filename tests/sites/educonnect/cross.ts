import { type Account, makeAccounts } from './accounts';
import { type EduconnectConfig, type EduconnectControl, initialConfig, usualSizes } from './control';
import { type Desk, newDesk } from './desk';
import { divPage } from './div-page';
import { type App, hosts, type Layout, type Population, pageUrl, type Tab, tabs } from './site';
import { tablePage } from './table-page';
import { viewOf } from './view';

const sizes = { ...usualSizes, pupils: 120, classes: 6 };

/** One page for the detectors' cross-test: as the browser has it once scripts have run. */
interface CrossPage {
  name: string;
  url: string;
  html: () => string;
  /** Absent where nothing may be recognised. */
  page?: 'educonnect-accounts';
}

/** What a list of accounts looks like at several moments. */
const moments: Record<
  string,
  { config?: Partial<EduconnectConfig>; desk?: (found: Account[]) => Partial<Desk> }
> = {
  'before a search': {},
  'with accounts found': { desk: (found) => ({ found }) },
  'with links, and lists at hand': {
    config: { tableAction: 'link', divAction: 'click', listing: 'direct', download: 'form-post' },
    desk: (found) => ({ found, page: 2 }),
  },
  'with all selected on the server': {
    config: { selection: 'server', download: 'script' },
    desk: (found) => ({ found, selection: new Set(found.map(({ id }) => id)), asking: 'list' }),
  },
  'asking for a confirmation': {
    config: { confirm: true },
    desk: (found) => ({ found, selection: new Set(found.slice(0, 3).map(({ id }) => id)), asking: 'notify' }),
  },
  'with nobody found': { desk: () => ({ found: [] }) },
};

/** Every tab of both applications in both layouts, with lists at each of the moments above. */
export const educonnectPages: CrossPage[] = (Object.keys(hosts) as App[]).flatMap((app) =>
  (['table', 'div'] as const).flatMap((layout) =>
    tabs[app].flatMap((tab) => {
      const { population } = tab;
      if (!population) return [crossPage(app, layout, tab)];
      return Object.keys(moments).map((moment) => crossPage(app, layout, tab, { population, moment }));
    }),
  ),
);

function crossPage(
  app: App,
  layout: Layout,
  tab: Tab,
  list?: { population: Population; moment: string },
): CrossPage {
  return {
    name: `ÉduConnect ${app}, ${layout}, ${tab.label}${list ? ` ${list.moment}` : ''}`,
    url: pageUrl(app, layout, tab.path),
    ...(list && { page: 'educonnect-accounts' as const }),
    html: () => {
      const { config, desk } = (list && moments[list.moment]) ?? {};
      const accounts = {
        pupils: makeAccounts('pupils', sizes),
        external: makeAccounts('external', sizes),
        parents: makeAccounts('parents', sizes),
      };
      const control = { ...initialConfig, ...config, accounts } as EduconnectControl;
      const shown = list && { ...newDesk(app, list.population), ...desk?.(accounts[list.population]) };
      const view = viewOf(control, { app, tab, desk: shown, token: 'jeton', listToken: 'jeton-liste' });
      return layout === 'table' ? tablePage(view) : divPage(view);
    },
  };
}
