/** The log-in page that an expired session meets, with status 200 (DOMAIN A3). */
export const loginPage = `<!DOCTYPE html>
<html lang="fr"><head><base href="/"><meta charset="utf-8"><title>Connexion</title></head>
<body class="login"><h1>Espace numérique de travail</h1>
<form name="loginForm" action="/auth/login" method="post">
<label>Identifiant <input type="text" name="email" autocomplete="username"></label>
<label>Mot de passe <input type="password" name="password" autocomplete="current-password"></label>
<input type="hidden" name="callBack" value=""><button class="button">Se connecter</button>
<a href="/auth/forgot">Identifiant ou mot de passe oublié ?</a></form></body></html>`;

/** What may interpose since exports are protected by a second factor; the true answer is unknown (DOMAIN A3). */
export const mfaPage = `<!DOCTYPE html>
<html lang="fr"><head><base href="/"><meta charset="utf-8"><title>Validation de votre identité</title></head>
<body><h1>Validation de votre identité</h1>
<p>Pour accéder à ce service, saisissez le code à 6 chiffres qui vient de vous être envoyé par SMS.</p>
<form action="/auth/mfa" method="post"><input inputmode="numeric" name="code" maxlength="6"><button>Valider</button></form>
</body></html>`;

/** The portal: what `/` shows to a person who is logged in. */
export const portalPage = `<!DOCTYPE html>
<html lang="fr"><head><base href="/"><meta charset="utf-8"><title>Mes applis</title></head>
<body><h1>Mes applis</h1><ul><li><a href="/admin">Console d'administration V2</a></li>
<li><a href="/directory/admin-console">Annuaire</a></li></ul></body></html>`;
