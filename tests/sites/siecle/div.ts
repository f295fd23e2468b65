import { thisYear } from './control';
import { type ExportCode, exportsInXml } from './exports';
import { type ArenaView, help, labels, type SiecleView, sections, yearLabel, years } from './view';

/**
 * Both applications as today's would be: divs with ARIA roles, routes in the hash, fragments fetched one by one, icons
 * inside buttons, capitals made by the style sheet, radio buttons and lists that are none.
 */
export function divArena(view: ArenaView, fragment = ''): string {
  const menu = Object.entries(sections).map(
    ([name, label]) =>
      `<div role="menuitem" tabindex="0" data-route="#/domaine/${name}">${icon}<span>${label}</span></div>`,
  );
  return shell('ARENA', `<div role="menu" class="menu">${menu.join('')}</div>`, fragment, view.config.opens);
}

/** What a route of the portal shows. */
export function arenaFragment({ section, application }: ArenaView): string {
  if (section !== 'second') {
    return section ? '<p>Aucune application pour ce domaine.</p>' : '<p>Bienvenue sur votre portail.</p>';
  }
  const open = (label: string, module: string) =>
    `<div role="link" tabindex="0" data-open="${application}?module=${module}">${icon}<span>${label}</span></div>`;
  return `<div role="group" aria-label="${labels.application}"><h2>${labels.application}</h2>${open(labels.update, 'maj')}${open(labels.consult, 'consultation')}</div>
<div role="group"><h2>Suivi et exploitation des résultats</h2><div role="link" tabindex="0">Consultation</div></div>`;
}

/** SIECLE: an empty shell, filled by the fragment of its route. */
export function divSiecle({ config }: SiecleView, fragment = ''): string {
  return shell('SIECLE', '', fragment, config.opens);
}

/** What a route of SIECLE shows. */
export function siecleFragment(view: SiecleView): string {
  const { page } = view;
  if (page === 'identification') return identification(view);
  const open = page !== 'accueil';
  const item = (label: string, route: string) =>
    `<div role="menuitem" tabindex="0" data-route="${route}">${label}</div>`;
  const submenu = `<div role="menu" class="sous-menu"${open ? '' : ' hidden'}>${item('En XML', '#/exports')}${item('En CSV', '#/menu')}${item('Communications', '#/menu')}</div>`;
  return `<div role="menubar" class="menu">${item('Accueil', '#/accueil')}${item('Consultation', '#/accueil')}<div role="menuitem" aria-haspopup="true" aria-expanded="${open}" tabindex="0" data-route="#/menu"><span class="majuscules">Exportations</span>${icon}</div>${submenu}</div>
${page === 'exports' ? exportList(view) : '<p>Choisissez une rubrique.</p>'}`;
}

function identification({ config }: SiecleView): string {
  const radios = years.map(
    (year) =>
      `<div role="radio" tabindex="0" aria-checked="${year === config.ticked}" data-annee="${year}"><i class="rond" aria-hidden="true"></i><span>${yearLabel(year)}</span></div>`,
  );
  const school =
    config.schoolWidget === 'select'
      ? `<div role="combobox" tabindex="0" aria-expanded="false" aria-labelledby="etab">${config.uai}</div>
<div role="listbox" hidden><div role="option" aria-selected="true">${config.uai}</div><div role="option" aria-selected="false">0770000B</div></div>`
      : `<span class="etab">${config.uai}</span>`;
  return `<div role="dialog" aria-label="${labels.identification}"><h1 class="majuscules">${labels.identification}</h1>
<div role="radiogroup">${radios.join('')}</div><div><span id="etab">${labels.school}</span> ${school}</div>
<button type="button" data-entrer>${icon}<span class="majuscules">${labels.enter}</span></button></div>`;
}

function exportList({ config, token, year }: SiecleView): string {
  const rows = (Object.keys(exportsInXml) as ExportCode[]).map(
    (code) => `<div role="listitem">${exportControl(code, config)}</div>`,
  );
  return `<h1>Exportations &gt; En XML</h1><p>${yearLabel(Number(year))}, ${config.uai}</p>
<div aria-hidden="true" class="copie"><span>Elèves sans adresse</span></div><template><button>Elèves sans adresse</button></template>
<form method="post" action="/bee/exports"><input type="hidden" name="jeton" value="${token()}"><div role="list">${rows.join('')}</div></form>`;
}

function exportControl(
  code: ExportCode,
  { download: mode, exportControl: by }: SiecleView['config'],
): string {
  const name = `<span>${exportsInXml[code]}</span>`;
  return by === 'icon' ? `${name} ${control(code, mode, icon)}` : control(code, mode, icon + name);
}

function control(code: ExportCode, mode: SiecleView['config']['download'], label: string): string {
  const address = `/bee/exports/${code}`;
  if (mode === 'link') return `<a href="${address}">${label}</a>`;
  if (mode === 'blank') return `<a href="${address}" target="_blank">${label}</a>`;
  if (mode === 'form-post') return `<button name="code" value="${code}">${label}</button>`;
  const action = { script: 'telecharger', location: 'aller', frame: 'cadre' }[mode];
  return `<div role="button" tabindex="0" data-${action}="${address}">${label}</div>`;
}

export const divError = (message: string): string =>
  shell('Erreur', '', `<div role="alert">${message}</div>`);

export const divLogin = (): string =>
  shell(
    'Authentification',
    '',
    `<div role="alert">Votre session a expiré.</div><form method="post" action="/login"><label>Identifiant <input name="user"></label>
<label>Passcode <input type="password" name="password"></label><button>Valider</button></form>`,
  );

const icon =
  '<svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="#663399"/></svg>';

const style = `body { font-family: sans-serif; margin: 0 2em; } .menu { display: flex; gap: 1.5em; } [role=menuitem], [role=link], [role=radio], [role=button] { cursor: pointer; padding: .4em; }
.majuscules { text-transform: uppercase; } .copie { position: absolute; left: -9999px; } [hidden] { display: none; } .gabarit { display: none; }
.rond { display: inline-block; width: 10px; height: 10px; border: 1px solid; border-radius: 50%; } [aria-checked=true] .rond { background: #663399; }`;

function shell(title: string, menu: string, fragment: string, opens = 'same-tab'): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body data-ouverture="${opens}"><header><p>${title}</p>${menu}</header>
<div class="gabarit"><div role="menuitem">${labels.consult}</div><div role="radio" aria-checked="true">${yearLabel(thisYear)}</div><button>${labels.enter}</button></div>
<main id="vue" aria-live="polite">${fragment}</main>
<footer><p>${help}</p><form method="post" action="/assistance" enctype="multipart/form-data"><label>Joindre un fichier <input type="file" name="decoy:assistance"></label><button>Envoyer</button></form></footer>
<script src="/siecle/div.js"></script></body></html>`;
}
