import { thisYear } from './control';
import { type ExportCode, exportsInXml } from './exports';
import { type ArenaView, help, labels, type SiecleView, sections, years } from './view';

/**
 * Both applications as in 2005: nested tables, `<font>`, hard spaces and line breaks inside labels, accents left out here
 * and there, links that submit forms, and a token that serves once in every form.
 */
export function tableArena({ config, token, section, application }: ArenaView): string {
  const menu = Object.entries(sections).map(
    ([name, label]) =>
      `<tr><td><a href="javascript:envoyer('menu','section','${name}')"><font size="2">${hard(label).replace('&nbsp;du', '<br>du')}</font></a></td></tr>`,
  );
  const open = (label: string, module: string) =>
    `<tr><td>&nbsp;&nbsp;<a href="javascript:ouvrir('${application}?module=${module}','${config.opens}')"><font size="2">${hard(label)}</font></a></td></tr>`;
  const content =
    section === 'second'
      ? `<table border="0"><tr><td><b><font size="2">Base &eacute;l&egrave;ves<br>&eacute;tablissement&nbsp;(BEE)</font></b></td></tr>
${open(labels.update, 'maj')}${open(labels.consult, 'consultation')}</table>
<table border="0"><tr><td><b>Suivi et exploitation des r&eacute;sultats</b></td></tr><tr><td><a href="javascript:void(0)">Consultation</a></td></tr></table>`
      : section
        ? '<p>Aucune application pour ce domaine.</p>'
        : '<p>Bienvenue sur votre portail ARENA.</p>';
  return frame(
    'ARENA - Accueil',
    `<form name="menu" method="post" action="">${hidden(token())}<input type="hidden" name="section"></form>${content}`,
    menu.join('\n'),
  );
}

/** A line of SIECLE's menu. */
export const go = (to: string, label: string): string =>
  `<tr><td><a href="javascript:envoyer('navigation','page','${to}')"><font size="2">${label}</font></a></td></tr>`;

/** SIECLE: one address, one form, whatever the page. */
export function tableSiecle(view: SiecleView): string {
  const { token, page } = view;
  const submenu =
    page === 'menu' || page === 'exports'
      ? `<tr><td><table border="0" cellpadding="2">${go('exports', 'En&nbsp;XML')}${go('menu', 'En&nbsp;CSV')}${go('menu', 'Communications')}</table></td></tr>`
      : '';
  const menu =
    page === 'identification'
      ? ''
      : `${go('accueil', 'Accueil')}${go('accueil', 'Consultation')}${go('menu', 'Exporta<wbr>tions')}${submenu}`;
  const navigation = `<form name="navigation" method="post" action="/bee/action.do">${hidden(token())}<input type="hidden" name="page"></form>`;
  const content = { identification, accueil: () => welcome, menu: () => welcome, exports: exportList }[page](
    view,
  );
  return frame('SIECLE - Base Eleves Etablissement', navigation + content, menu);
}

export function identification({ config, token }: SiecleView): string {
  const radios = years.map(
    (year) =>
      `<tr><td><input type="radio" name="annee" value="${year}"${year === config.ticked ? ' checked' : ''}></td><td><font size="2">Ann&eacute;e&nbsp;${year}-<wbr>${year + 1}</font></td></tr>`,
  );
  const school =
    config.schoolWidget === 'select'
      ? `<select name="etab"><option>${config.uai}</option><option>0770000B</option></select>`
      : `<b>${config.uai}</b><input type="hidden" name="etab" value="${config.uai}">`;
  return `<div style="display:none"><font>Identification de l'&eacute;tablissement</font><input type="radio" disabled> Ann&eacute;e ${thisYear}-${thisYear + 1} <input type="submit" disabled value="Entrer"></div>
<form name="identification" method="post" action="/bee/action.do">${hidden(token())}<input type="hidden" name="page" value="entrer">
<table border="1" cellpadding="6"><tr><th bgcolor="#cc99cc"><font size="3">Identification&nbsp;de<br>l'etablissement</font></th></tr>
<tr><td><table border="0">${radios.join('\n')}</table></td></tr>
<tr><td><font size="2">Etablissement&nbsp;:&nbsp;</font>${school}</td></tr>
<tr><td align="center"><input type="submit" value="&nbsp;Entrer&nbsp;"></td></tr></table></form>`;
}

export const welcome =
  '<p><font size="3">Base El&egrave;ves Etablissement</font></p><p>Choisissez une rubrique dans le menu.</p>';

export function exportList({ config, token, year }: SiecleView): string {
  const rows = (Object.keys(exportsInXml) as ExportCode[]).map(
    (code) => `<tr><td>${exportLink(code, config)}</td><td><font size="1">${code}.xml</font></td></tr>`,
  );
  return `<p><font size="4"><b>Exportations&nbsp;&gt;&nbsp;En&nbsp;XML</b></font><br><font size="1">Ann&eacute;e ${year}-${Number(year) + 1}, ${config.uai}</font></p>
<div style="display:none">El&egrave;ves sans adresse <a href="/bee/gabarit">El&egrave;ves sans adresse</a></div>
<form name="exporter" method="post" action="/bee/exports">${hidden(token())}<input type="hidden" name="code"></form>
<table border="1" cellpadding="4">${rows.join('\n')}</table>`;
}

/** The accent is missing, as in the guide's « Elèves », and a hard space stands where one expects a plain one. */
function exportLink(code: ExportCode, { download: mode, exportControl: by }: SiecleView['config']): string {
  const name = `<font size="2">${exportsInXml[code].replace('Elèves ', 'Eleves&nbsp;').replace('s adresse', 's<br>adresse')}</font>`;
  if (by === 'name') return link(code, mode, name);
  return `${name}&nbsp;${link(code, mode, '<img alt="" width="16" height="16" src="data:image/gif;base64,R0lGODlhAQABAIAAAGYzmQAAACwAAAAAAQABAAACAkQBADs=">')}`;
}

function link(code: ExportCode, mode: SiecleView['config']['download'], label: string): string {
  const address = `/bee/exports/${code}`;
  if (mode === 'link') return `<a href="${address}">${label}</a>`;
  if (mode === 'blank') return `<a href="${address}" target="_blank">${label}</a>`;
  if (mode === 'form-post') return `<a href="javascript:envoyer('exporter','code','${code}')">${label}</a>`;
  const action = { script: 'telecharger', location: 'aller', frame: 'cadre' }[mode];
  return `<a href="javascript:${action}('${address}')">${label}</a>`;
}

/** Said with status 200, as such servers do. */
export const tableError = (message: string): string =>
  frame(
    'Erreur',
    `<p><font color="red" size="4"><b>${message}</b></font></p><p><a href="/bee/identification.do">Retour</a></p>`,
  );

export const tableLogin = (): string =>
  frame(
    'Authentification',
    `<p>Votre session a expir&eacute;.</p><form method="post" action="/login"><table><tr><td>Identifiant&nbsp;:</td><td><input name="user"></td></tr>
<tr><td>Passcode&nbsp;:</td><td><input type="password" name="password"></td></tr><tr><td colspan="2"><input type="submit" value="Valider"></td></tr></table></form>`,
  );

const hard = (text: string): string => text.replace(/ (?=\S+$)|(?<=^\S+) /g, '&nbsp;');

export const hidden = (token: string): string => `<input type="hidden" name="jeton" value="${token}">`;

function frame(title: string, main: string, menu = ''): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="fr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}</title>
<style>body, td, th { font-family: Verdana, sans-serif; } a { color: #663399; }</style></head><body bgcolor="#eee8f4" leftmargin="0" topmargin="0">
<table width="100%" border="0" cellspacing="0" cellpadding="8"><tr><td colspan="2" bgcolor="#663399"><font size="5" color="#ffffff">${title}</font></td></tr>
<tr><td width="200" valign="top"><table border="0" cellpadding="6" width="100%">${menu}</table></td>
<td valign="top" bgcolor="#ffffff"><table width="100%" border="0"><tr><td>
${main}
</td></tr></table><hr><form method="post" action="/assistance" enctype="multipart/form-data"><font size="1">Assistance, joindre un fichier&nbsp;:</font>
<input type="file" name="decoy:assistance"> <input type="submit" value="Envoyer"></form></td></tr>
<tr><td colspan="2"><font size="1" color="#555555">${help}</font></td></tr></table>
<script src="/siecle/table.js"></script></body></html>`;
}
