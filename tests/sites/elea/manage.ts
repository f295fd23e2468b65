import type { EleaConfig } from './control';
import { shell } from './layout';

/** A logged-in person on a host. */
export interface Account {
  host: string;
  sesskey: string;
  user: string;
}

const tabs = [
  ['/local/gestion/index.php', 'Accueil'],
  ['/local/gestion/import.php', 'Importer des utilisateurs'],
  ['/local/gestion/enseignants.php', 'Gérer les enseignants'],
];

/** The management tabs, as links. */
export function tabRow(active: string): string {
  return `<ul class="nav nav-tabs" role="navigation">${tabs
    .map(
      ([address, label]) =>
        `<li class="nav-item"><a class="nav-link${label === active ? ' active' : ''}" href="${address}">${label}</a></li>`,
    )
    .join('')}</ul>`;
}

/**
 * « Accueil »: the history of former imports. It says « Importation terminée » and shows numbers: a success that
 * is not today's.
 */
export function homePage(account: Account, config: EleaConfig): string {
  return shell({
    ...account,
    title: 'Gestion des utilisateurs | Éléa',
    bodyId: config.home === '/my/' ? 'page-my-index' : 'page-local-gestion-index',
    path: config.home === '/my/' ? 'path-my' : 'path-local-gestion',
    main: `<h1>Gestion de l'établissement ${account.user}</h1>${tabRow('Accueil')}
<h2>Historique des importations</h2><table class="generaltable"><thead><tr><th>Date</th><th>Fichier</th><th>État</th></tr></thead>
<tbody><tr><td>12/09/2026 10:21</td><td>export.csv</td><td>Importation terminée le 12/09/2026<br>
L'importation est achevée : 1403 utilisateurs actualisés, 61 utilisateurs créés, 2 utilisateurs protégés</td></tr>
<tr><td>04/09/2026 08:02</td><td>export.csv</td><td>Importation interrompue</td></tr></tbody></table>`,
  });
}

/** « Gérer les enseignants »: nothing to do there. */
export function teachersPage(account: Account): string {
  return shell({
    ...account,
    title: 'Gérer les enseignants | Éléa',
    bodyId: 'page-local-gestion-enseignants',
    path: 'path-local-gestion',
    main: `<h1>Gestion de l'établissement ${account.user}</h1>${tabRow('Gérer les enseignants')}
<form method="post"><label for="adresses">Adresses académiques des enseignants</label>
<textarea id="adresses" class="form-control"></textarea><button class="btn btn-primary" type="button">Valider</button></form>`,
  });
}
