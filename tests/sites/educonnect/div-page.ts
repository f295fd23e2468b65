import { escapeHtml } from '../server/visit';
import { accountsSection } from './div-accounts';
import { plainContent } from './plain-pages';
import { type App, tabs, titles } from './site';
import type { DeskView, View } from './view';

/** Hides what a person must not see and makes the capitals; inside the page, as stored pages have no style sheet. */
const style = `body { margin: 0; font: 14px/1.4 Arial, sans-serif; color: #161616; } .cache { display: none !important; }
header { background: #000091; color: #fff; padding: 12px 16px; font-size: 18px; } main { padding: 8px 16px; }
[role=tablist] { display: flex; gap: 4px; padding: 8px 16px; border-bottom: 1px solid #ddd; } [role=tab] { padding: 6px 12px; cursor: pointer; }
[role=tab][aria-selected=true] { border-bottom: 3px solid #000091; font-weight: bold; }
.majuscules, .entete { text-transform: uppercase; } .bouton { display: inline-flex; gap: 6px; padding: 6px 10px; border: 1px solid #000091; cursor: pointer; }
.filtres, .barre { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin: 8px 0; } .filtre { position: relative; } .libelle { display: block; }
[role=combobox] { min-width: 140px; border: 1px solid #888; padding: 4px; cursor: pointer; } .pastille { font-size: 11px; }
[role=listbox], [role=menu] { position: absolute; background: #fff; border: 1px solid #888; max-height: 220px; overflow: auto; z-index: 2; min-width: 160px; }
[role=option], [role=menuitem] { display: block; padding: 4px 8px; cursor: pointer; color: inherit; } [role=option][aria-selected=true]::before { content: "✓ "; }
[role=table] { display: table; border-collapse: collapse; font-size: 12px; } [role=row] { display: table-row; } [role=columnheader], [role=cell] { display: table-cell; padding: 4px 8px; border-bottom: 1px solid #ddd; }
[role=checkbox] { width: 14px; height: 14px; border: 1px solid #333; display: inline-block; cursor: pointer; } [role=checkbox][aria-checked=true] { background: #000091; }
.fantome { position: absolute; left: -9999px; top: 0; } [role=dialog] { position: fixed; inset: 20% 30%; background: #fff; border: 2px solid #000091; padding: 16px; z-index: 3; }
[role=status] { background: #b8fec9; padding: 6px; } [role=status]:empty { display: none; } .info-bulle { display: none; } .annexe { border-top: 1px solid #ddd; margin: 24px 16px; }`;

/** A page of the div layout as its scripts leave it: the server sends it without content, then partial updates. */
export function divPage(view: View): string {
  return divShell(view.app, view.token, divContent(view), view.tab.path, view.config.divAction);
}

/** What the server sends at first. */
export function divShell(
  app: App,
  token: string,
  content = '',
  active = '',
  trigger: View['config']['divAction'] = 'click',
): string {
  const links = tabs[app].map(
    ({ path, label }) =>
      `<div role="tab" tabindex="0" data-onglet="${path}" aria-selected="${path === active}"><svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4"/></svg> <span>${label.replaceAll(' ', '&nbsp;')}</span></div>`,
  );
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(titles[app])}</title>
<style>${style}</style></head><body><div id="app" data-jeton="${token}" data-declencheur="${trigger}">
<header><span>${escapeHtml(titles[app])}</span></header><div role="tablist" aria-label="Rubriques">${links.join('')}</div>
<main id="contenu">${content}</main></div>
${ghosts}<script src="/statique/spa.js"></script></body></html>`;
}

/** What stands under the tabs. */
export function divContent(view: View): string {
  return view.desk ? accountsSection(view as DeskView) : plainContent(view.tab.path, view.app, view.accounts);
}

/** Copies out of sight and out of the accessibility tree, a help that names the buttons, and a form of no interest. */
const ghosts = `<div class="fantome" aria-hidden="true"><div>2213 élève(s) sélectionné(s)</div><div role="button" class="bouton">(Re)notifier les comptes</div>
<div role="button" class="bouton">Lister les comptes</div><div role="button" class="bouton">Réinitialiser les mots de passe</div>
<div role="table"><div role="row"><div role="columnheader">Sélectionner</div><div role="columnheader">Élève</div><div role="columnheader">Statut du compte</div></div>
<div role="row"><div role="cell"><div role="checkbox" aria-checked="true"></div></div><div role="cell">FANTOME</div><div role="cell">Activé</div></div></div></div>
<template><div role="button" data-action="notifier">(Re)notifier les comptes</div></template>
<aside class="annexe"><details><summary>Aide</summary><p>Cochez des élèves, puis « (Re)Notifier les comptes », « Lister les comptes » ou « Réinitialiser les mots de passe ».</p></details>
<form method="post" action="/envoi" enctype="multipart/form-data"><label>Joindre une capture d'écran <input type="file" name="decoy:capture"></label> <button>Envoyer à l'assistance</button></form></aside>`;
