import { initialConfig, lastYear, portals, type SiecleConfig, thisYear } from './control';
import { arenaFragment, divArena, divError, divLogin, divSiecle, siecleFragment } from './div';
import { tableArena, tableError, tableLogin, tableSiecle } from './table';
import { type ArenaView, type SieclePage, type SiecleView, sections } from './view';

interface CrossPage {
  name: string;
  url: string;
  html: () => string;
  /** What it must be taken for; absent when no detector may claim it. */
  page?: string;
}

const token = () => 'jeton';
const layouts = {
  table: { arena: tableArena, siecle: tableSiecle, error: tableError, login: tableLogin },
  div: {
    arena: (view: ArenaView) => divArena(view, arenaFragment(view)),
    siecle: (view: SiecleView) => divSiecle(view, siecleFragment(view)),
    error: divError,
    login: divLogin,
  },
};
const pageIds: Record<SieclePage, string> = {
  identification: 'siecle-identification',
  accueil: 'siecle-menu',
  menu: 'siecle-menu',
  exports: 'siecle-exports',
};
const variants: Record<SieclePage, Partial<SiecleConfig>[]> = {
  identification: [{ ticked: lastYear }, { ticked: thisYear }, { schoolWidget: 'select' }],
  accueil: [{}],
  menu: [{}],
  exports: (['link', 'form-post', 'script', 'location', 'blank', 'frame'] as const).flatMap((download) => [
    { download },
    { download, exportControl: 'icon' as const },
  ]),
};

function pagesOf(layout: keyof typeof layouts, host: string): CrossPage[] {
  const { arena, siecle, error, login } = layouts[layout];
  const { path, application } = portals[host] as (typeof portals)[string];
  const config = { ...initialConfig, layout };
  const start = `https://${application}/bee/identification.do`;
  const named = (what: string) => `${what} in ${layout} layout on ${host}`;
  return [
    ...([undefined, ...Object.keys(sections)] as ArenaView['section'][]).map((section) => ({
      name: named(`ARENA, ${section ?? 'nothing'} open`),
      url: `https://${host}${path}${layout === 'div' && section ? `#/domaine/${section}` : ''}`,
      html: () => arena({ config, token, section, application: start }),
      page: 'arena-home',
    })),
    ...(Object.keys(variants) as SieclePage[]).flatMap((page) =>
      variants[page].map((variant) => ({
        name: named(`SIECLE, ${page} ${Object.values(variant).join()}`),
        url:
          layout === 'div'
            ? `${start}?module=consultation#/${page}`
            : page === 'identification'
              ? `${start}?module=consultation`
              : `https://${application}/bee/action.do`,
        html: () => siecle({ config: { ...config, ...variant }, token, page, year: thisYear }),
        page: pageIds[page],
      })),
    ),
    {
      name: named('SIECLE, token refused'),
      url: `https://${application}/bee/exports`,
      html: () => error('Votre demande a déjà été traitée.'),
    },
    { name: named('SIECLE, session expired'), url: `https://${application}/bee/exports`, html: login },
  ];
}

/** ARENA's and SIECLE's pages in both layouts and every state, as a browser has them once scripts have run. */
export const sieclePages: CrossPage[] = Object.keys(portals).flatMap((host) => [
  ...pagesOf('table', host),
  ...pagesOf('div', host),
]);
