import { escapeHtml } from '../server/visit';
import type { EleaConfig } from './control';
import { type Shell, shell } from './layout';

/** What the log-in pages have to show besides the configuration. */
export interface LoginState {
  host: string;
  token: string;
  /** What the person typed before a refusal. */
  username?: string;
  error?: string;
}

const page = { title: 'Se connecter sur le site | Éléa', bodyId: 'page-login-index', path: 'path-login' };

/** « Choisissez votre compte » (guide 000, step 2). */
export function choicePage(config: EleaConfig, state: LoginState): string {
  const inline =
    config.loginForm === 'inline'
      ? `<div id="compte-local" class="${state.error ? '' : 'd-none'}">${loginForm(state)}</div>`
      : '';
  return frame(
    state.host,
    `<div class="login-container"><h2 class="login-heading">Se connecter</h2>
<p>Bienvenue sur la plateforme Éléa</p>
<div id="choix" data-form="${config.loginForm}">${choice(config)}
<button type="button" id="demarrer" class="btn btn-primary btn-lg${config.startButton === 'style' ? ' majuscules' : ''}">${
      config.startButton === 'style' ? 'Démarrer' : 'DÉMARRER'
    }</button></div>${inline}
<div class="info"><h3>INFORMATION CONNEXION</h3><p>Deux possibilités pour se connecter :</p>
<p>1 / Veuillez sélectionner votre ENT dans la liste déroulante</p>
<p>2 / À défaut veuillez utiliser votre compte local</p></div></div>`,
  );
}

/** The local account's form on a page of its own. */
export function loginPage(state: LoginState): string {
  return frame(state.host, `<div class="login-container">${loginForm(state)}</div>`);
}

/** Where the choice of an ENT leads: not our affair. */
export function entPage(host: string): string {
  return frame(host, '<div class="login-container"><p>Redirection vers votre ENT…</p></div>');
}

const frame = (host: string, main: string): string =>
  shell({ ...page, host, main, scripts: ['login.js'] } satisfies Shell);

function choice({ wording, choiceWidget }: EleaConfig): string {
  const options = [
    ['entidf', 'Utiliser mon compte monlycée.net'],
    ['entvdm', 'Utiliser mon compte moncollege.valdemarne'],
    ['local', wording === 'local' ? 'Utiliser mon compte local' : 'Autres utilisateurs'],
  ];
  if (choiceWidget === 'select') {
    return `<select class="custom-select" id="multicas"><option value="" selected disabled>Choisissez votre compte</option>
${options.map(([value, label]) => `<option value="${value}">${label}</option>`).join('\n')}</select>`;
  }
  return `<div class="dropdown"><button class="btn btn-outline-secondary dropdown-toggle" type="button" id="multicas"
 data-toggle="dropdown" aria-haspopup="true" aria-expanded="false">Choisissez votre compte</button>
<div class="dropdown-menu" aria-labelledby="multicas">
${options.map(([value, label]) => `<a class="dropdown-item" href="#" data-value="${value}">\n  ${label}\n</a>`).join('\n')}</div></div>`;
}

function loginForm({ token, username = '', error }: LoginState): string {
  const alert = error
    ? `<a href="#" id="loginerrormessage" class="sr-only">${error}</a><div class="alert alert-danger" role="alert">${error}</div>`
    : '';
  return `<h2>Connexion à Éléa</h2>${alert}
<form class="login-form" action="/login/index.php" method="post" id="login">
<input type="hidden" name="anchor" value=""><input type="hidden" name="logintoken" value="${token}">
<div class="form-group"><label for="username">Nom d'utilisateur</label>
<input type="text" name="username" id="username" class="form-control form-control-lg" value="${escapeHtml(username)}" autocomplete="username"></div>
<div class="form-group"><label for="password">Mot de passe</label>
<input type="password" name="password" id="password" value="" class="form-control form-control-lg" autocomplete="current-password"></div>
<button class="btn btn-primary btn-lg" type="submit" id="loginbtn">CONNEXION</button>
<p><a href="/login/forgot_password.php">Nom d'utilisateur ou mot de passe oublié ?</a></p></form>`;
}
