import { withoutAccents } from '../../people/without-accents';
import { escapeHtml } from '../server/visit';
import { type Account, type AccountState, accountStates } from './accounts';
import { rowsOf } from './desk';
import { columnsOf, headings, nouns } from './site';
import { cellOf, choicesOf, type DeskView, filtersOf, listUrl, pagesOf } from './view';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
/** « Rechercher » as a picture: its words stand in `alt` only. */
const searchPicture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#003189"/><text x="8" y="14" font-size="12" fill="#fff">Rechercher</text></svg>')}`;
const colors: Record<AccountState, string> = {
  'Non notifié': '#cc0000',
  'Notifié et non activé': '#ff9900',
  Activé: '#009900',
};

/** The accounts of a tab, all in one form; the list's form stands apart, with a token of its own. */
export function accountsForm(view: DeskView): string {
  const { desk, tab, token, listToken, config } = view;
  const { message, letter, asking } = desk;
  const told = message
    ? `<table border="1" bgcolor="#ccffcc"><tr><td>${message.replaceAll(' mot de passe', ' mot de&nbsp;passe')}${letter ? '<br><a href="/courrier.pdf">T&eacute;l&eacute;charger le courrier au format PDF</a>' : ''}</td></tr></table>`
    : '';
  return `<form name="principal" method="post" action="/comptes/${tab.path}.do" data-selection="${config.selection}">
<input type="hidden" name="javax.faces.ViewState" value="${token}"><input type="hidden" name="evenement" value=""><input type="hidden" name="valeur" value="">
<font size="3"><b>${escapeHtml(headings[desk.population]).replaceAll(' ', '&nbsp;')}</b></font>
${filterTable(view)}
${told}${asking && asking !== 'list' ? confirmation(asking) : ''}
${actionTable(view)}
${dataTable(view)}
</form>
<form name="liste" method="post" action="/comptes/liste.do"><input type="hidden" name="jeton" value="${listToken}">
<input type="hidden" name="onglet" value="${tab.path}"><input type="hidden" name="format" value=""><span></span> <font color="#cc0000" id="erreur"></font></form>`;
}

function filterTable(view: DeskView): string {
  const { filters } = view.desk;
  const shown = filtersOf(view);
  const options = (values: readonly string[], chosen: readonly string[]) =>
    values
      .map(
        (value) =>
          `<option value="${escapeHtml(value)}"${chosen.includes(value) ? ' selected' : ''}>${escapeHtml(value)}</option>`,
      )
      .join('');
  const many = (name: string, values: readonly string[], chosen: readonly string[]) =>
    `<select name="${name}" multiple size="4">${options(values, chosen)}</select>`;
  // Labels are text in a cell, tied to nothing.
  const fields: [label: string, field: string][] = [
    ['Nom ou<br>prenom', `<input type="text" name="nom" value="${escapeHtml(filters.name)}">`],
  ];
  if (shown.course) {
    const courses = options(choicesOf(view, 'course'), [filters.course]);
    fields.push(['MEF', `<select name="mef"><option value="">Tous</option>${courses}</select>`]);
  }
  if (shown.classes) {
    fields.push(['Classe(s)', many('classes', choicesOf(view, 'className'), filters.classes)]);
  }
  if (shown.schools) {
    const schools = many('etablissements', choicesOf(view, 'school'), filters.schools);
    fields.push(['Etablissement de<br>rattachement', schools]);
  }
  fields.push(['Etat(s)&nbsp;de<br>compte', many('etats', accountStates, filters.states)]);
  return `<table border="0" bgcolor="#f5f5f5"><tr>${fields.map(([label]) => `<td><font size="2">${label}</font></td>`).join('')}<td rowspan="2">
<input type="image" name="methode:rechercher" src="${searchPicture}" width="80" height="20" alt="Rechercher" title="Rechercher"> <a href="javascript:soumettre('effacer','')">Effacer</a></td></tr>
<tr valign="top">${fields.map(([, field]) => `<td>${field}</td>`).join('')}</tr></table>`;
}

function actionTable(view: DeskView): string {
  const { app, desk, config } = view;
  const action = (name: string, words: string) =>
    config.tableAction === 'cell'
      ? `<table><tr><td bgcolor="#dddddd" onclick="soumettre('${name}','')"><font size="2">${name === 'notifier' ? '(Re)Notifier' : 'Reinitialiser'}</font></td></tr></table>`
      : config.tableAction === 'link'
        ? `<a href="javascript:soumettre('${name}','')">${words.replace(' les ', '<br>les ').replace(/ (\S+)$/, '&nbsp;$1')}</a>`
        : `<input type="submit" name="methode:${name}" value="${words.replace(/ (\S+)$/, '&#160;$1')}">`;
  const choice = config.listing === 'direct' || desk.asking === 'list' ? listChoice(view) : '';
  const list =
    config.listing === 'direct'
      ? '<b>Lister&nbsp;les<br>comptes</b>&nbsp;: '
      : `<a href="javascript:soumettre('lister','')">Lister&nbsp;les<br>comptes</a>`;
  return `<table border="0" cellpadding="4"><tr valign="middle">
<td><font color="#003189"><b id="nombre">${desk.selection.size}</b></font>&nbsp;${nouns[desk.population]}&nbsp;s&eacute;lectionn&eacute;(s)</td>
${config.tableAction === 'menu' ? `<td>${actionMenu}</td>` : ''}${app === 'admin' && config.tableAction !== 'menu' ? `<td>${action('notifier', '(Re)Notifier les comptes')}</td>` : ''}
<td>${list}${config.listing === 'direct' ? choice : ''}</td>
${config.tableAction === 'menu' ? '' : `<td>${action('reinitialiser', 'Reinitialiser les mots de passe')}</td>`}</tr>
${config.listing === 'menu' && choice ? `<tr><td colspan="4" align="center"><i>Format de la liste&nbsp;:</i> ${choice}</td></tr>` : ''}</table>`;
}

const actionMenu = `<select name="operation"><option value="">Choisir une action</option><option value="notifier">(Re)Notifier les comptes</option>
<option value="reinitialiser">R&eacute;initialiser MDP</option></select> <input type="button" name="executer" value="OK" onclick="soumettre(this.form.operation.value,'')">`;

/** « PDF » and « CSV », as the control wants them fetched. */
function listChoice(view: DeskView): string {
  const { download } = view.config;
  const call = { 'form-post': 'lister', script: 'telecharger', link: '' }[download];
  return ['pdf', 'csv']
    .map((format) => {
      const address = call ? `javascript:${call}('${format}')` : listUrl(view, '/comptes/liste.do', format);
      return `<a href="${escapeHtml(address)}"${call ? '' : ' class="lien-liste"'}>${format.toUpperCase()}</a>`;
    })
    .join('&nbsp;|&nbsp;');
}

function confirmation(asking: 'notify' | 'reset'): string {
  const type =
    asking === 'notify'
      ? `Type de notification&nbsp;: <input type="radio" name="type" value="papier" checked>Courrier
<input type="radio" name="type" value="mail">Courriel<br><input type="checkbox" name="avecMotDePasse" value="1">R&eacute;initialiser le mot de passe<br>`
      : '';
  return `<table border="1" bgcolor="#ffffcc"><tr><td><b>Confirmez votre demande</b><br>${type}
<input type="submit" name="methode:confirmer" value="Confirmer"> <input type="submit" name="methode:annuler" value="Annuler"></td></tr></table>`;
}

function dataTable({ app, desk }: DeskView): string {
  const columns = columnsOf(app, desk.population);
  const rows = rowsOf(desk);
  const all = rows.length > 0 && rows.every(({ id }) => desk.selection.has(id));
  const heads = columns.map(
    (name) => `<th><font size="2">${withoutAccents(name).replace(' de ', ' de<br>')}</font></th>`,
  );
  const body = rows.map(
    (
      one,
      index,
    ) => `<tr bgcolor="${index % 2 ? '#ffffff' : '#f0f0f0'}"><td align="center"><input type="checkbox" name="sel" value="${one.id}"${desk.selection.has(one.id) ? ' checked' : ''} onclick="cocher()"></td>
${columns.map((column) => `<td>${cell(column, one)}</td>`).join('')}</tr>`,
  );
  const empty = `<tr><td colspan="${columns.length + 1}">${desk.found ? 'Aucun compte trouv&eacute;' : 'Aucune recherche effectu&eacute;e'}</td></tr>`;
  const pages = pagesOf(desk);
  const turn = (page: number, words: string) =>
    page >= 1 && page <= pages ? `<a href="javascript:soumettre('page','${page}')">${words}</a>` : words;
  return `<table class="donnees" border="1" cellspacing="0"><tr><th><font size="2">Selectionner</font><br>
<input type="checkbox" title="Tout s&eacute;lectionner" onclick="toutCocher(this)"${all ? ' checked' : ''}></th>${heads.join('')}</tr>
${body.join('\n') || empty}</table>
<table><tr><td>${turn(desk.page - 1, 'Pr&eacute;c&eacute;dent')}</td><td>Page&nbsp;${desk.page} sur&nbsp;${pages}</td><td>${turn(desk.page + 1, 'Suivant')}</td>
<td>${desk.found?.length ?? 0}&nbsp;compte(s)</td></tr></table>`;
}

function cell(column: string, account: Account): string {
  if (column === 'Statut du compte') {
    return `<table border="0" cellspacing="0"><tr><td><img src="${pixel}" width="9" height="9" style="background: ${colors[account.state]}" alt=""></td><td>${account.state.replace(/ (\S+)$/, '&nbsp;$1')}</td></tr></table>`;
  }
  if (!column) {
    return `<a href="javascript:soumettre('reinitialiserUn','${account.id}')">Reinitialiser<br>le mot de&nbsp;passe</a>`;
  }
  return `<font size="2">${escapeHtml(cellOf(column, account)) || '&nbsp;'}</font>`;
}
