import { makeSchool } from '../../people/school';
import type { Account } from './accounts';
import { type BaladoConfig, baladoHost, initialConfig, type Kind } from './control';
import { activationState, divActivation, divExpired, divFragment, divHome, divManagement } from './div';
import { tableActivation, tableExpired, tableHome, tableManagement } from './table';
import type { ActivationView, ManagementView, Tab } from './view';

interface CrossPage {
  name: string;
  url: string;
  html: () => string;
  /** What the page must be recognised as. Absent where no detector may recognise it. */
  page?: string;
}

const uai = '9990001X';
const token = () => 'jeton';
const pageOf: Record<Kind, string> = { profs: 'balado-teachers', eleves: 'balado-students' };
const profileOf: Record<Kind, string> = { profs: 'Teacher', eleves: 'Student' };
const forms: BaladoConfig['form'][] = ['plain', 'auto', 'dropzone', 'both-on-one-page'];
const at = (path: string) => `https://${baladoHost}${path}`;

const accountsOf = (kind: Kind): Account[] =>
  makeSchool({ accounts: 120, seed: 2 })
    .people.filter(({ profile }) => profile === profileOf[kind])
    .map(({ lastName, firstName, login, classes }) => ({
      type: kind === 'profs' ? 'Enseignant' : 'Élève',
      lastName,
      firstName,
      login,
      classes: classes.join(', '),
    }));

const layouts = {
  table: {
    activation: tableActivation,
    management: tableManagement,
    addressOf: (_tab: Tab) => '/gestion',
    expired: tableExpired,
    home: tableHome,
  },
  div: {
    activation: (view: ActivationView) => divActivation(view, activationState(view)),
    management: (view: ManagementView) => divManagement(view, divFragment(view)),
    addressOf: (tab: Tab) =>
      `/gestion#/${{ lien: 'lien-ent', gestionnaire: 'gestionnaire', profs: 'import-profs', eleves: 'import-eleves' }[tab]}`,
    expired: divExpired,
    home: divHome,
  },
};

/** What Dropzone adds to a page. */
const withDropInput = (html: string): string =>
  html.replace(
    '<script',
    '<input type="file" class="dz-hidden-input" tabindex="-1" style="visibility: hidden; position: absolute; top: 0; left: 0; height: 0; width: 0"><script',
  );

function pagesOf(layout: keyof typeof layouts): CrossPage[] {
  const { activation, management, addressOf, expired, home } = layouts[layout];
  const named = (name: string) => `Balado in ${layout} layout, ${name}`;
  const config = { ...initialConfig, layout };
  const managed = (tab: Tab, more: Partial<ManagementView> & { form?: BaladoConfig['form'] } = {}) => {
    const { form = 'plain', ...state } = more;
    const view = { config: { ...config, form }, token, school: `CLG D'EXEMPLE (${uai})`, tab, ...state };
    return () => (form === 'dropzone' && !more.pending ? withDropInput(management(view)) : management(view));
  };
  const states = ['empty', 'unknown', 'known', 'sent'] as const;
  return [
    ...states.map((state) => ({
      name: named(`activation ${state}`),
      url: at('/baladoetab'),
      html: () => activation({ config, token, state, ...(state === 'empty' ? {} : { uai }) }),
      page: 'balado-activation',
    })),
    ...forms.flatMap((form) =>
      (form === 'both-on-one-page' ? (['profs'] as const) : (['profs', 'eleves'] as const)).map((kind) => ({
        name: named(`import of ${kind}, form ${form}`),
        url: at(addressOf(kind)),
        html: managed(kind, { form }),
        page: form === 'both-on-one-page' ? 'balado-imports' : pageOf[kind],
      })),
    ),
    ...(['profs', 'eleves'] as const).flatMap((kind) => [
      {
        name: named(`import of ${kind} refused`),
        url: at(addressOf(kind)),
        html: managed(kind, { error: "Ce fichier n'est pas un export CSV de l'ENT." }),
        page: pageOf[kind],
      },
      {
        name: named(`list of ${kind} to validate`),
        url: at(addressOf(kind)),
        html: () => managed(kind, { pending: { kind, accounts: accountsOf(kind) } })(),
        page: pageOf[kind],
      },
      {
        name: named(`list of ${kind} to validate, on the page of both imports`),
        url: at(addressOf('profs')),
        html: managed('profs', { form: 'both-on-one-page', pending: { kind, accounts: accountsOf(kind) } }),
        page: 'balado-imports',
      },
      {
        name: named(`import of ${kind} validated`),
        url: at(addressOf(kind)),
        html: managed(kind, { message: '12 comptes ont été créés ou mis à jour.' }),
        page: pageOf[kind],
      },
    ]),
    {
      name: named('ENT link'),
      // The table layout keeps the mailed address until the first click.
      url: at(layout === 'table' ? '/gestion?jeton=0b5c' : addressOf('lien')),
      html: managed('lien'),
    },
    { name: named('manager'), url: at(addressOf('gestionnaire')), html: managed('gestionnaire') },
    { name: named('link expired'), url: at('/gestion?jeton=0b5c'), html: expired },
    { name: named('front page'), url: at('/'), html: home },
  ];
}

/** Balado's pages in both layouts and every state, as a browser has them once scripts have run. */
export const baladoPages: CrossPage[] = [
  ...pagesOf('table'),
  ...pagesOf('div'),
  {
    name: 'Balado in div layout, before its script has run',
    url: at('/gestion#/import-profs'),
    html: () =>
      divManagement({
        config: { ...initialConfig, layout: 'div' },
        token,
        school: `CLG D'EXEMPLE (${uai})`,
        tab: 'profs',
      }),
  },
  {
    name: 'Look-alike of Balado',
    url: 'https://balado.ac-creteil.fr.evil.example/baladoetab',
    html: () => tableActivation({ config: initialConfig, token, state: 'empty' }),
  },
];
