/** About 3,000 elements, with enough selects, file inputs and words of the real pages to mislead a detector. */
export function longPage(title: string): string {
  const articles = Array.from(
    { length: 496 },
    (_, index) => `<article id="a${index}"><h2>Article ${index + 1}</h2>
<p>Le <em>chef d’établissement</em> a publié ce texte. <a href="#a${index}">Lire la suite</a> <small>vu ${index * 7} fois</small></p></article>`,
  ).join('\n');
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head>
<body><header><h1>${title}</h1>
<p>Comment exporter des comptes, puis importer des utilisateurs dans Éléa ?</p>
<form><label>Classe <select name="classe"><option value="">Toutes</option><option>6A</option></select></label>
<label>Fichier <input type="file" name="fichier"></label> <button type="button">Exporter</button></form></header>
<main>${articles}</main></body></html>`;
}

/** The log-in service of another domain. */
export const casPage = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Service d’authentification</title></head>
<body><h1>Service d’authentification</h1><form method="post"><label>Identifiant <input name="username"></label>
<label>Mot de passe <input type="password" name="password"></label><button>Se connecter</button></form></body></html>`;
