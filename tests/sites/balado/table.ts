import { withoutAccents } from '../../people/without-accents';
import { escapeHtml } from '../server/visit';
import type { Kind } from './control';
import { type ActivationView, help, kindsOf, labels, type ManagementView, mailOf, tabsOf } from './view';

/**
 * The site in a form of 2005: nested tables, `<font>`, no-break spaces and line breaks inside labels, some accents left
 * out, one address for everything, and a form for every action, with a token that is valid once.
 */
export function tableActivation({ token, uai = '', state }: ActivationView): string {
  const found = state === 'known' || state === 'sent';
  return frame(`<form name="activation" method="post" action="/baladoetab">${hidden(token())}
<table border="0" cellpadding="4"><tr><td colspan="3"><font size="4" color="#336699"><b>${hard(labels.title)}</b></font></td></tr>
<tr><td align="right"><font size="2">RNE&nbsp;de votre<br>etablissement&nbsp;:</font></td>
<td><input type="text" name="activation:rne" size="10" maxlength="8" value="${escapeHtml(uai)}"></td>
<td><input type="image" name="activation:chercher" alt="Rechercher" src="${glass}"></td></tr></table>
<div style="display:none" id="activation:gabarit"><font>${labels.uai}</font> <input type="text" name="activation:gabarit:rne" disabled>
<font>${labels.known}</font> <input type="submit" disabled value="${escapeHtml(labels.send)}"></div>
${state === 'unknown' ? `<p><font color="red">${labels.unknown}</font></p>` : ''}
${found ? `<table border="0"><tr><td><font color="green">${hard(labels.known)}</font><br><br><font size="2">${labels.explanation}</font></td></tr>` : ''}
${state === 'known' ? `<tr><td align="center"><input type="submit" name="activation:lien" value="${hard(escapeHtml(labels.send))}"></td></tr>` : ''}
${state === 'sent' ? `<tr><td><b>Un lien vient d'&ecirc;tre envoy&eacute; &agrave; ${mailOf(uai)}.</b> Il est valable 2&nbsp;heures.</td></tr>` : ''}
${found ? '</table>' : ''}</form>`);
}

/** The management area: one address, whatever the tab. */
export function tableManagement(view: ManagementView): string {
  const { config, token, tab, pending, message, error } = view;
  const menu = tabsOf(config).map(([name, label]) => {
    const text = hard(label).replace('Import&nbsp;', 'Import<br>');
    return name === tab
      ? `<tr><td bgcolor="#ffffff"><b><font size="2">${text}</font></b></td></tr>`
      : `<tr><td><a href="javascript:onglet('${name}')"><font size="2">${text}</font></a></td></tr>`;
  });
  const said = [
    message && `<p><font color="green">${escapeHtml(message)}</font></p>`,
    error && `<p><font color="red"><b>${escapeHtml(error)}</b></font></p>`,
  ];
  return frame(
    `<form name="navigation" method="post" action="/gestion">${hidden(token())}<input type="hidden" name="onglet"></form>
<div style="display:none" id="gabarit">${Object.values(labels.tabs)
      .map((label) => `<h2>${label}</h2>`)
      .join(
        '',
      )} <input type="submit" value="Envoyer" disabled> <input type="submit" value="Valider" disabled></div>
<p><font size="4" color="#336699"><b>${withoutAccents(tabsOf(config).find(([name]) => name === tab)?.[1] ?? '')}</b></font>
<br><font size="1">${escapeHtml(view.school)}</font></p>
${said.filter(Boolean).join('')}${pending ? list(view) : content(view)}`,
    menu.join('\n'),
  );
}

function content(view: ManagementView): string {
  const { config, token, tab } = view;
  if (tab === 'lien') {
    return `<table border="1"><tr><td>Adresse&nbsp;:</td><td><tt>https://balado.ac-creteil.fr/ent</tt></td></tr></table>`;
  }
  if (tab === 'gestionnaire') {
    return `<form method="post" action="/gestion">${hidden(token())}<table><tr><td>Nouveau&nbsp;gestionnaire&nbsp;:</td>
<td><select name="gestionnaire"><option>TARTEMPION Iris</option><option>LAMBDANIER Quartz</option></select></td>
<td><input type="submit" name="designer" value="Valider"></td></tr></table></form>`;
  }
  const kinds = kindsOf(tab, config);
  const logo = `<form method="post" action="/gestion" enctype="multipart/form-data">${hidden(token())}
<table border="0"><tr><td><font size="1">Logo&nbsp;:</font></td><td><input type="file" name="decoy:logo"></td>
<td><input type="submit" name="logo" value="Changer"></td></tr></table></form><hr>`;
  if (config.form === 'dropzone') {
    return `${logo}<div id="depot" class="dropzone" data-jeton="${token()}" data-onglet="${tab}">
<div class="dz-message">Glissez-d&eacute;posez ici<br>le fichier&nbsp;CSV des ${labels.people[kinds[0] as Kind]}</div></div>`;
  }
  // One form with every field of the page, as form beans of that time had it.
  return `${logo}<form name="import" method="post" action="/gestion" enctype="multipart/form-data">${hidden(token())}
<input type="hidden" name="onglet" value="${tab}"><table border="1" cellpadding="4" bgcolor="#f4f8fb">
${kinds.map((kind) => fileRows(kind, view)).join('\n')}</table></form>`;
}

function fileRows(kind: Kind, { config: { form } }: ManagementView): string {
  const name = form === 'both-on-one-page' ? `fichier_${kind}` : 'fichier';
  const heading = `<tr><th colspan="2" align="left"><font size="2">${labels.tabs[kind].replace(' ', '&nbsp;')}</font></th></tr>`;
  const send =
    form === 'auto'
      ? `<font size="1">L'envoi commence d&egrave;s que le fichier est choisi.</font>`
      : `<input type="submit" name="envoyer_${kind}" value="Envoyer">`;
  return `${form === 'both-on-one-page' ? heading : ''}<tr><td align="right"><font size="2">Fichier&nbsp;CSV<br>des&nbsp;${labels.people[kind]}&nbsp;:</font></td>
<td><input type="file" name="${name}"${form === 'auto' ? ' onchange="this.form.submit()"' : ''}></td></tr>
<tr><td>&nbsp;</td><td>${send}</td></tr>`;
}

function list({ token, tab, pending }: ManagementView): string {
  if (!pending) return '';
  const rows = pending.accounts.map(
    ({ lastName, firstName, login, classes }) =>
      `<tr>${[lastName, firstName, login, classes].map((cell) => `<td><font size="1">${escapeHtml(cell)}</font></td>`).join('')}</tr>`,
  );
  return `<p><b>Liste des comptes ${labels.people[pending.kind]}&nbsp;&agrave;&nbsp;cr&eacute;er</b> (${pending.accounts.length})</p>
<form name="liste" method="post" action="/gestion">${hidden(token())}<input type="hidden" name="onglet" value="${tab}">
<input type="submit" name="valider" value="Valider"> <input type="submit" name="annuler" value="Annuler">
<table border="1" cellspacing="0"><tr><th>Nom</th><th>Pr&eacute;nom</th><th>Identifiant</th><th>Classe</th></tr>
${rows.join('\n')}</table></form>`;
}

/** What a token that is unknown, used or too old gets. */
export const tableExpired = (): string =>
  frame(`<p><font color="red" size="4"><b>Votre lien n'est plus valable.</b></font></p>
<p>Un lien sert pendant 2&nbsp;heures. <a href="/baladoetab">Demander un nouveau lien</a></p>`);

/** The front page: nothing to do there. */
export const tableHome = (): string =>
  frame(`<p><font size="4">&Eacute;couter, enregistrer, publier</font></p><p><a href="/baladoetab">&Eacute;tablissements</a></p>
<form action="/recherche"><input name="q"><input type="submit" value="Chercher"></form>`);

const hard = (text: string): string => text.replace(/ (?=\S+$)|(?<=^\S+) /g, '&nbsp;');

const hidden = (token: string): string => `<input type="hidden" name="jeton" value="${token}">`;

const glass =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='16'%3E%3Ccircle cx='6' cy='6' r='4' fill='none' stroke='black' stroke-width='2'/%3E%3Cpath d='M9 9l6 6' stroke='black' stroke-width='2'/%3E%3C/svg%3E";

/** Styles that make the zone look like one, in place of Dropzone's own style sheet. */
const style = `body, td, th { font-family: Verdana, sans-serif; } a { color: #336699; }
.dropzone { border: 2px dashed #336699; padding: 2em; text-align: center; }`;

function frame(main: string, menu = ''): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="fr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Balad((O))</title>
<style>${style}</style></head><body bgcolor="#dfe8ee" leftmargin="0" topmargin="0">
<table width="100%" border="0" cellspacing="0" cellpadding="8"><tr><td colspan="2" bgcolor="#336699"><font size="5" color="#ffffff">Balad((O))</font></td></tr>
<tr><td width="170" valign="top"><table border="0" cellpadding="6" width="100%">${menu}</table></td>
<td valign="top" bgcolor="#ffffff"><table width="100%" border="0"><tr><td>
${main}
</td></tr></table></td></tr>
<tr><td colspan="2"><font size="1" color="#555555">${help}</font></td></tr></table>
<script src="/balado/dropzone-min.js"></script><script src="/balado/table.js"></script></body></html>`;
}
