import { escapeHtml } from '../server/visit';
import { type Account, accountStates } from './accounts';
import { rowsOf } from './desk';
import { columnsOf, headings, nouns } from './site';
import { cellOf, choicesOf, type DeskView, filtersOf, listUrl, pagesOf } from './view';

const icon =
  '<svg width="12" height="12" aria-hidden="true"><title>icône</title><rect width="12" height="12"/></svg>';

/** The accounts of a tab: filters, which scripts keep, and results, which every update replaces. */
export function accountsSection(view: DeskView): string {
  return `<section><h1>${escapeHtml(headings[view.desk.population])}</h1>${filterBar(view)}
<div id="resultats" aria-live="polite" data-selection="${view.config.selection}">${results(view)}</div></section>`;
}

/** One partial update: message, count, buttons, accounts. */
export function results(view: DeskView): string {
  const { message, letter, asking } = view.desk;
  const download = letter ? ' <a href="/courrier.pdf">Télécharger le courrier au format&nbsp;PDF</a>' : '';
  return `<div role="status" id="message">${message ? `${message}${download}` : ''}</div>
${actionBar(view)}${asking && asking !== 'list' ? dialog(asking) : ''}${dataTable(view)}`;
}

function filterBar(view: DeskView): string {
  const { filters } = view.desk;
  const shown = filtersOf(view);
  const fields = [
    `<div class="filtre"><span class="libelle" id="l-nom">Nom ou prénom</span><input type="text" name="nom" aria-labelledby="l-nom" value="${escapeHtml(filters.name)}"></div>`,
  ];
  if (shown.course) {
    fields.push(
      listbox('mef', 'MEF', choicesOf(view, 'course'), filters.course ? [filters.course] : [], false),
    );
  }
  if (shown.classes) {
    fields.push(listbox('classes', 'Classe(s)', choicesOf(view, 'className'), filters.classes));
  }
  if (shown.schools) {
    const schools = choicesOf(view, 'school');
    fields.push(listbox('etablissements', 'Etablissement de rattachement', schools, filters.schools));
  }
  fields.push(listbox('etats', 'État(s) de&nbsp;compte', accountStates, filters.states));
  return `<div class="filtres" role="search">${fields.join('\n')}
<div role="button" tabindex="0" class="bouton majuscules" data-action="rechercher">${icon}<span>Rechercher</span></div>
<div role="button" tabindex="0" class="bouton" data-action="effacer" aria-label="Réinitialiser les critères de recherche">↺</div></div>`;
}

function listbox(
  name: string,
  label: string,
  values: readonly string[],
  chosen: readonly string[],
  many = true,
): string {
  const options = values.map(
    (value) =>
      `<div role="option" tabindex="-1" data-valeur="${escapeHtml(value)}" aria-selected="${chosen.includes(value)}">${escapeHtml(value)}</div>`,
  );
  const shown = chosen.length > 1 ? `${chosen.length} sélectionnés` : (chosen[0] ?? 'Tous');
  return `<div class="filtre" data-filtre="${name}"><span class="libelle" id="l-${name}">${label}</span>
<div role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-controls="c-${name}" aria-labelledby="l-${name} v-${name}"><span id="v-${name}">${escapeHtml(shown)}</span> ▾</div>
<div role="listbox" id="c-${name}" class="cache" aria-labelledby="l-${name}"${many ? ' aria-multiselectable="true"' : ''}>${options.join('')}</div></div>`;
}

function actionBar(view: DeskView): string {
  const { app, desk, config } = view;
  const short: Record<string, string> = { notifier: 'Renotifier', reinitialiser: 'Réinit. MDP' };
  const action = (name: string, words: string) =>
    config.divButton === 'bare'
      ? `<span class="bouton" data-action="${name}"><span>${short[name]}</span></span>`
      : `<div role="button" tabindex="0" class="bouton majuscules" data-action="${name}">${icon}<span>${words}</span><span class="info-bulle">${words.replace('&nbsp;', ' ')}</span></div>`;
  const choice = listChoice(view);
  const list =
    config.listing === 'direct'
      ? `<div role="group" aria-labelledby="l-liste"><span id="l-liste">Lister les&nbsp;comptes</span> ${choice}</div>`
      : `<div class="filtre"><div role="button" tabindex="0" class="bouton majuscules" data-action="menu" aria-haspopup="menu" aria-expanded="false">${icon}<span>Lister les&nbsp;comptes</span></div>
<div role="menu" id="menu-liste" class="cache">${choice}</div></div>`;
  return `<div class="barre"><div><b id="nombre">${desk.selection.size}</b> <span>${nouns[desk.population]}
sélectionné(s)</span></div>${app === 'admin' ? action('notifier', '(Re)notifier les&nbsp;comptes') : ''}${list}
${action('reinitialiser', 'Réinitialiser les mots de&nbsp;passe')}</div>`;
}

/** « PDF » and « CSV », as the control wants them fetched. */
function listChoice(view: DeskView): string {
  const { download, listing } = view.config;
  const role = listing === 'menu' ? 'menuitem' : download === 'link' ? 'link' : 'button';
  return ['pdf', 'csv']
    .map((format) =>
      download === 'link'
        ? `<a role="${role}" class="lien-liste" href="${escapeHtml(listUrl(view, '/app/liste', format))}">${format.toUpperCase()}</a>`
        : `<span role="${role}" tabindex="0" data-format="${format}" data-moyen="${download}">${format.toUpperCase()}</span>`,
    )
    .join(' ');
}

function dialog(asking: 'notify' | 'reset'): string {
  const options =
    asking === 'notify'
      ? `<p>Type de notification : courrier</p><p><span role="checkbox" tabindex="0" aria-checked="false" id="avecMotDePasse" aria-labelledby="l-avec"></span> <span id="l-avec">Réinitialiser le mot de passe</span></p>`
      : '';
  return `<div role="dialog" aria-modal="true" aria-labelledby="l-dialogue"><h2 id="l-dialogue">Confirmez votre demande</h2>${options}
<div role="button" tabindex="0" class="bouton" data-action="confirmer">Confirmer</div> <div role="button" tabindex="0" class="bouton" data-action="annuler">Annuler</div></div>`;
}

function dataTable({ app, desk }: DeskView): string {
  const columns = columnsOf(app, desk.population);
  const rows = rowsOf(desk);
  const all = rows.length > 0 && rows.every(({ id }) => desk.selection.has(id));
  const heads = columns.map((name) => `<div role="columnheader">${name}</div>`);
  const body = rows.map(
    (
      one,
    ) => `<div role="row"><div role="cell"><span role="checkbox" tabindex="0" data-id="${one.id}" aria-checked="${desk.selection.has(one.id)}" aria-label="Sélectionner"></span></div>
${columns.map((column) => `<div role="cell">${cell(column, one)}</div>`).join('')}</div>`,
  );
  const none = desk.found ? 'Aucun compte trouvé' : 'Aucune recherche effectuée';
  const pages = pagesOf(desk);
  const turn = (page: number, words: string) =>
    page >= 1 && page <= pages
      ? `<div role="button" tabindex="0" class="bouton" data-action="page" data-valeur="${page}">${words}</div>`
      : '';
  return `<div role="table" aria-label="Comptes"><div role="row" class="entete"><div role="columnheader">Sélectionner
<span role="checkbox" tabindex="0" id="tout" aria-checked="${all}" aria-label="Tout sélectionner"></span></div>${heads.join('')}</div>
${body.join('\n')}</div>${rows.length ? '' : `<p>${none}</p>`}
<div class="barre" role="navigation" aria-label="Pagination">${turn(desk.page - 1, 'Page précédente')}<span>Page ${desk.page} sur ${pages}</span>${turn(desk.page + 1, 'Page suivante')}<span>${desk.found?.length ?? 0} compte(s)</span></div>`;
}

function cell(column: string, account: Account): string {
  if (column === 'Statut du compte') {
    return `<span class="pastille" aria-hidden="true">●</span> <span>${account.state.replace(/ (\S+)$/, '&nbsp;$1')}</span>`;
  }
  if (!column) {
    return `<div role="button" tabindex="0" class="bouton" data-action="reinitialiserUn" data-valeur="${account.id}">Réinitialiser le mot de passe</div>`;
  }
  return escapeHtml(cellOf(column, account));
}
