import { escapeHtml } from '../server/visit';
import type { Kind } from './control';
import { type ActivationView, help, kindsOf, labels, type ManagementView, mailOf, tabsOf } from './view';

/**
 * The site in a form of today: divs and ARIA roles, fragments fetched by a script, hash routes, capitals from the style
 * sheet, icons inside buttons. `fragment` is the one that the script has fetched, if any.
 */
export function divActivation(view: ActivationView, fragment = ''): string {
  return frame(
    `<div id="activation"><h1>${labels.title}</h1>
<div class="champ"><label for="rne">RNE de votre établissement&nbsp;:</label>
<input id="rne" inputmode="text" autocomplete="off" value="${escapeHtml(view.uai ?? '')}"></div>
<template><div class="champ"><label>${labels.uai}</label><input></div></template>
<div class="hors-ecran" hidden><p>${labels.known}</p><button type="button">${escapeHtml(labels.send)}</button></div>
<div id="etat" aria-live="polite">${fragment}</div></div>`,
  );
}

/** What the script shows under the field once the school is known, or not. */
export function activationState({ token, state, uai = '' }: ActivationView): string {
  if (state === 'empty') return '';
  if (state === 'unknown') return `<p class="erreur">${labels.unknown}</p>`;
  const next =
    state === 'sent'
      ? `<p><strong>Un lien vient d'être envoyé à ${mailOf(uai)}.</strong> Il est valable 2&nbsp;heures.</p>`
      : `<div role="button" tabindex="0" id="recevoir" class="bouton" data-jeton="${token()}">${icon}<span>Recevoir un lien</span>
<span>dans la boîte mail de l’établissement pour&nbsp;me&nbsp;connecter</span></div>`;
  return `<p class="succes">${icon} ${labels.known}</p><p>${labels.explanation}</p>${next}`;
}

/** The management area, empty but for its tabs until its script has fetched the one that the address asks for. */
export function divManagement(view: ManagementView, fragment?: string): string {
  const tabs = tabsOf(view.config).map(([name, label]) => {
    const selected = fragment !== undefined && name === view.tab;
    return `<div role="tab" tabindex="${selected ? 0 : -1}" id="onglet-${name}" data-onglet="${name}" aria-selected="${selected}" aria-controls="contenu">${icon}<span class="majuscules">${label.toLowerCase()}</span></div>`;
  });
  return frame(`<div class="etablissement">${escapeHtml(view.school)}</div>
<div role="tablist" aria-label="Gestion">${tabs.join('')}</div>
<div class="copie" aria-hidden="true">${Object.values(labels.tabs).join(' ')} Envoyer Valider</div>
<div id="contenu" role="tabpanel" aria-busy="${fragment === undefined}">${fragment ?? '<div class="attente">Chargement…</div>'}</div>`);
}

/** What one tab holds. */
export function divFragment(view: ManagementView): string {
  const { config, tab, pending, message, error } = view;
  const title = tabsOf(config).find(([name]) => name === tab)?.[1];
  const said = [
    message && `<p class="succes" role="status">${escapeHtml(message)}</p>`,
    error && `<p class="erreur" role="alert">${escapeHtml(error)}</p>`,
  ];
  return `<h2>${title}</h2>${said.filter(Boolean).join('')}${pending ? list(view) : content(view)}`;
}

function content({ config, token, tab }: ManagementView): string {
  if (tab === 'lien')
    return '<p>Adresse à placer dans l’ENT : <code>https://balado.ac-creteil.fr/ent</code></p>';
  if (tab === 'gestionnaire') {
    return `<div class="champ"><span id="qui">Nouveau gestionnaire</span>
<div role="combobox" tabindex="0" aria-labelledby="qui" aria-expanded="false" aria-controls="noms">TARTEMPION Iris</div>
<div role="listbox" id="noms" hidden><div role="option">TARTEMPION Iris</div><div role="option">LAMBDANIER Quartz</div></div></div>
<div role="checkbox" tabindex="0" aria-checked="false" class="case">Je quitte la gestion de Balado</div>
<div role="button" tabindex="0" class="bouton majuscules">valider</div>`;
  }
  return `${kindsOf(tab, config)
    .map((kind) => section(kind, tab, config.form, token()))
    .join('')}<details><summary>Logo de l’établissement</summary>
<form method="post" enctype="multipart/form-data" action="/gestion/logo"><label>Image <input type="file" name="decoy:logo" accept="image/*"></label></form></details>`;
}

function section(kind: Kind, tab: string, form: ManagementView['config']['form'], token: string): string {
  const people = labels.people[kind];
  const action = `/gestion/import?onglet=${kind}`;
  if (form === 'dropzone') {
    return `<div id="depot" class="dropzone" data-adresse="${action}" data-jeton="${token}"><div class="dz-message">${icon}
<div>Glissez-déposez le fichier CSV des ${people}</div><div>ou cliquez ici</div></div></div>`;
  }
  const id = `fichier-${kind}`;
  const heading = form === 'both-on-one-page' ? `<h3 class="majuscules">${labels.tabs[kind]}</h3>` : '';
  const start = `<section>${heading}<form class="carte" method="post" enctype="multipart/form-data" action="${action}&retour=${tab}">
<input type="hidden" name="jeton" value="${token}">`;
  if (form === 'auto') {
    // The input is invisible, and its label is the button.
    return `${start}<label class="bouton" for="${id}">${icon}<span>Choisir le fichier des ${people}</span></label>
<input class="hors-ecran" type="file" id="${id}" name="fichier" accept=".csv,text/csv" data-auto></form></section>`;
  }
  return `${start}<div class="champ"><label for="${id}">Fichier CSV des&nbsp;${people}</label>
<input type="file" id="${id}" name="fichier" accept=".csv,text/csv"></div>
<button class="bouton"><span class="majuscules">${icon}envoyer</span></button></form></section>`;
}

function list({ token, pending }: ManagementView): string {
  if (!pending) return '';
  const cells = ({ lastName, firstName, login, classes }: (typeof pending.accounts)[number]) =>
    [lastName, firstName, login, classes]
      .map((cell) => `<div role="cell">${escapeHtml(cell)}</div>`)
      .join('');
  return `<div class="resume"><strong>${pending.accounts.length}</strong> <span>comptes ${labels.people[pending.kind]} à&nbsp;créer</span></div>
<div role="button" tabindex="0" class="bouton" data-action="valider" data-jeton="${token()}">${icon}<span class="majuscules">valider</span></div>
<div role="button" tabindex="0" class="bouton" data-action="annuler" data-jeton="${token()}"><span class="majuscules">annuler</span></div>
<div role="table" aria-label="Comptes à créer">${pending.accounts.map((account) => `<div role="row">${cells(account)}</div>`).join('\n')}</div>`;
}

/** What a link that is unknown or too old gets. */
export const divExpired = (): string =>
  frame(`<h1>Votre lien n’est plus valable.</h1><p>Un lien sert pendant 2&nbsp;heures.</p>
<a class="bouton" href="/baladoetab">Demander un nouveau lien</a>`);

/** The front page: nothing to do there. */
export const divHome = (): string =>
  frame(`<h1>Écouter, enregistrer, publier</h1><a href="/baladoetab">Établissements</a>
<div role="search"><input aria-label="Chercher"><button type="button">${icon}</button></div>`);

const icon =
  '<svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14"><title>icône</title><circle cx="7" cy="7" r="5"/></svg>';

const style = `body { font-family: sans-serif; margin: 0 auto; max-width: 60rem; color: #223; }
.majuscules { text-transform: uppercase; } [hidden] { display: none; }
.copie, .hors-ecran { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[role=tablist] { display: flex; border-bottom: 2px solid #27a; } [role=tab] { padding: .7rem 1rem; cursor: pointer; }
[role=tab][aria-selected=true] { background: #27a; color: #fff; } svg { fill: currentColor; margin-right: .4em; }
.bouton { display: inline-block; background: #27a; color: #fff; padding: .6rem 1rem; border: 0; border-radius: 4px; cursor: pointer; }
.champ { margin: 1rem 0; } .erreur { color: #b00; } .succes { color: #070; } .dropzone { border: 2px dashed #27a; padding: 2rem; }
[role=row] { display: grid; grid-template-columns: repeat(4, 1fr); border-bottom: 1px solid #ddd; }
[role=checkbox]::before { content: '☐ '; } [role=checkbox][aria-checked=true]::before { content: '☑ '; }
footer { font-size: .8rem; color: #556; margin-top: 3rem; }`;

function frame(main: string): string {
  return `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Balad((O))</title>
<style>${style}</style></head><body><div class="entete">Balad((O))</div>
<div class="principal">${main}</div>
<footer>${help}</footer><script src="/balado/dropzone-min.js"></script><script src="/balado/div.js"></script></body></html>`;
}
