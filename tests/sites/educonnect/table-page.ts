import { withoutAccents } from '../../people/without-accents';
import { escapeHtml } from '../server/visit';
import { plainContent } from './plain-pages';
import { tabs, titles } from './site';
import { accountsForm } from './table-accounts';
import type { DeskView, View } from './view';

/** Hides what a person must not see; inside the page, as stored pages have no style sheet. */
const style = `body { margin: 0; font: 12px Arial, sans-serif; } .cache, .modele { display: none; }
a { color: #003189; } .onglet-actif { background: #003189; color: #fff; padding: 4px; } .onglet { padding: 4px; }
.donnees th { background: #dde6f5; } td { padding: 1px 4px; }`;

/** A page of the table layout, in the manner of Struts and JSF: every press is a post, tables hold tables. */
export function tablePage(view: View): string {
  const { app, tab, token } = view;
  const links = tabs[app].map(
    ({ path, label }) =>
      `<td nowrap class="${path === tab.path ? 'onglet-actif' : 'onglet'}"><a href="javascript:aller('${path}')"><font color="${path === tab.path ? '#ffffff' : '#003189'}">${withoutAccents(label).replaceAll(' ', '&nbsp;')}</font></a></td>`,
  );
  const content = view.desk ? accountsForm(view as DeskView) : plainContent(tab.path, app, view.accounts);
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${escapeHtml(titles[app])}</title>
<style>${style}</style></head>
<body bgcolor="#ffffff"><table width="100%" border="0" cellspacing="0" cellpadding="0">
<tr><td colspan="2" bgcolor="#003189"><table><tr><td><font color="#ffffff" size="4"><b>${escapeHtml(titles[app]).replaceAll(' ', '&nbsp;')}</b></font></td></tr></table></td></tr>
<tr><td colspan="2"><table border="0"><tr>${links.join('')}</tr></table></td></tr>
<tr><td width="160" valign="top">${sideColumn}</td><td valign="top">${content}</td></tr></table>
<form name="menu" method="post" action=""><input type="hidden" name="javax.faces.ViewState" value="${token}"><input type="hidden" name="evenement" value="onglet"></form>
${templates}<script src="/statique/table.js"></script></body></html>`;
}

/** A second form with a file field, and a help that speaks of every button: neither is for Passerelle. */
const sideColumn = `<table width="160"><tr><td bgcolor="#eeeeee"><form name="assistance" method="post" action="/envoi" enctype="multipart/form-data">
<b>Assistance</b><br>Joindre une copie d'&eacute;cran<br><input type="file" name="decoy:copie" size="8"><br><input type="submit" value="Envoyer"></form></td></tr>
<tr><td><font size="1"><b>Aide</b><br>S&eacute;lectionnez les comptes puis cliquez sur &laquo;&nbsp;(Re)Notifier les comptes&nbsp;&raquo;,
&laquo;&nbsp;Lister les comptes&nbsp;&raquo; ou &laquo;&nbsp;R&eacute;initialiser les mots de passe&nbsp;&raquo;. Apr&egrave;s l'action, &laquo;&nbsp;2213 &eacute;l&egrave;ve(s) s&eacute;lectionn&eacute;(s)&nbsp;&raquo; peut rester affich&eacute;.</font></td></tr></table>`;

/** Models that scripts would copy: they have the labels of the real ones, and are never seen. */
const templates = `<div class="modele"><form action="#"><input type="submit" value="(Re)Notifier les comptes"><input type="button" value="Lister les comptes">
<a href="#">R&eacute;initialiser les mots de passe</a><a href="#">CSV</a></form>
<table><tr><th>S&eacute;lectionner</th><th>El&egrave;ve</th><th>Statut du compte</th></tr><tr><td><input type="checkbox" checked></td><td>MODELE</td><td>Activ&eacute;</td></tr></table></div>`;
