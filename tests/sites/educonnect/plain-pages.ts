import { escapeHtml } from '../server/visit';
import type { Account } from './accounts';
import { accountStates } from './accounts';
import { type App, type TabPath, titles } from './site';

/** What stands in for any page once the session is over: with status 200, as behind many portals. */
export function loginPage(app: App): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Portail - Authentification</title></head>
<body><h1>Authentification</h1><p>Votre session a expiré. Accès demandé : ${titles[app]}.</p>
<form method="post" action="/connexion"><label>Identifiant <input name="identifiant"></label>
<label>Code OTP <input type="password" name="code"></label><button>Valider</button></form></body></html>`;
}

/** The answer to a form that was sent twice, or from a page gone stale. */
export function staleFormPage(app: App): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${titles[app]}</title></head>
<body><h1>Erreur</h1><p>Ce formulaire a déjà été envoyé ou votre page a expiré. <a href="/">Retour à l'accueil</a></p></body></html>`;
}

/** The inside of the tabs without accounts: full of the words of the others. */
export function plainContent(path: TabPath, app: App, accounts: Account[]): string {
  if (path === 'accueil') {
    return `<h2>Bienvenue</h2><p>${escapeHtml(titles[app])}</p>
<p>Depuis l'onglet « Élèves », recherchez des élèves par « Nom ou prénom », « MEF », « Classe(s) » ou « État(s) de compte »,
puis cliquez sur « (Re)Notifier les comptes », « Lister les comptes » ou « Réinitialiser les mots de passe ».</p>
<p>La gestion des comptes élèves est décrite dans le <a href="/guide.pdf">guide</a>. 0 élève(s) sélectionné(s) au départ.</p>
<button type="button">Consulter le guide</button>`;
  }
  if (path === 'statistiques') {
    const count = (state: string) => accounts.filter((one) => one.state === state).length;
    return `<h2>Statistiques</h2><table border="1"><thead><tr><th>Statut du compte</th><th>Élèves</th></tr></thead>
<tbody>${accountStates.map((state) => `<tr><td>${state}</td><td>${count(state)}</td></tr>`).join('')}</tbody></table>
<form><label>Classe(s) <select name="classe"><option>Toutes</option></select></label> <button type="button">Rechercher</button></form>`;
  }
  return `<h2>Paramétrage</h2><form method="post" action="/envoi" enctype="multipart/form-data">
<p><label><input type="checkbox" name="mail"> (Re)Notifier les comptes par courriel</label></p>
<p><label>Logo de l'établissement <input type="file" name="logo"></label></p><p><button>Enregistrer</button></p></form>`;
}
