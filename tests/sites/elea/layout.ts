import { escapeHtml } from '../server/visit';

/** What a page of the platform needs around its own content. */
export interface Shell {
  host: string;
  title: string;
  /** Moodle's `body` id, such as `page-login-index`. */
  bodyId: string;
  /** Moodle's path class, such as `path-login`. */
  path: string;
  main: string;
  sesskey?: string;
  /** The establishment's account when logged in. */
  user?: string;
  scripts?: string[];
  styles?: string[];
}

/** The frame that Moodle with Éléa's theme puts around every page. */
export function shell({
  host,
  title,
  bodyId,
  path,
  main,
  sesskey = '',
  user,
  scripts = [],
  styles = [],
}: Shell): string {
  const account = user
    ? `<div class="usermenu"><span class="usertext">${escapeHtml(user)}</span>
<a href="/login/logout.php?sesskey=${sesskey}">Déconnexion</a></div>`
    : '';
  return `<!DOCTYPE html>
<html dir="ltr" lang="fr" xml:lang="fr"><head><title>${escapeHtml(title)}</title>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0">
${['elea.css', ...styles].map((name) => `<link rel="stylesheet" href="/theme/elea/${name}">`).join('\n')}
</head>
<body id="${bodyId}" class="format-site ${path} chrome dir-ltr lang-fr yui-skin-sam yui3-skin-sam pagelayout-${user ? 'standard' : 'login'} course-1 context-1 ${user ? '' : 'notloggedin'} theme" data-wwwroot="https://${host}" data-sesskey="${sesskey}">
<div class="toast-wrapper" role="status" aria-live="polite"></div>
<div id="page-wrapper" class="d-print-block">
<div><a class="sr-only sr-only-focusable" href="#maincontent">Passer au contenu principal</a></div>
<nav class="navbar fixed-top" aria-label="Navigation du site"><a class="navbar-brand" href="/">Éléa</a>${account}</nav>
<div id="page" class="container-fluid"><div id="page-content"><div role="main" id="maincontent">
<span class="notifications" id="user-notifications"></span>
${main}
</div></div></div>
<footer id="page-footer"><a href="/user/tool/lang.php">Français ‎(fr)‎</a>
<button type="button" class="btn btn-secondary" id="cookies">Avis relatif aux cookies</button>
<p>Éléa, plateforme e-éducation. Un fichier à importer ? <a href="/aide">Consultez l'aide</a></p></footer>
</div>
<div class="eupopup" role="region" aria-label="Cookies"><p>Ce site n'utilise que des cookies nécessaires à son fonctionnement.</p>
<button type="button" class="btn btn-primary" id="cookies-ok">J'ai compris</button></div>
${['elea.js', ...scripts].map((name) => `<script src="/theme/elea/${name}"></script>`).join('\n')}
</body></html>`;
}
