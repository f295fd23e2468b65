import { escapeHtml } from '../server/visit';
import type { EleaConfig } from './control';
import { shell } from './layout';
import { type Account, tabRow } from './manage';

/** An import under way, as the server remembers it. */
export interface Import {
  id: number;
  /** SIECLE archives stop for a decision about passwords. */
  zip: boolean;
  newPasswords: boolean;
}

/** What one visit of the wizard shows. */
export interface WizardState {
  account: Account;
  config: EleaConfig;
  classes: string[];
  step: number;
  running?: Import;
  error?: string;
}

const titles = [
  '1 - Dépôt du fichier',
  '2 - Importation des classes',
  '3 - Importation des utilisateurs',
  "4 - Rapport d'activité",
];

/** « Importer des utilisateurs »: the wizard with its four steps (DOMAIN C, guide 001). */
export function importPage(state: WizardState): string {
  const { account, config, step, running } = state;
  const all = [
    dropStep(state),
    classStep(state),
    userStep(config),
    reportStep(running?.newPasswords ?? false),
  ];
  // In the same page every step is there from the start, the later ones hidden: their words prove nothing.
  const sections = all.flatMap((content, index) =>
    config.stepStyle === 'navigation' && index + 1 !== step
      ? []
      : [
          `<section id="etape-${index + 1}" class="etape${index + 1 === step ? '' : ' d-none'}"><h3>${titles[index]}</h3>${content}</section>`,
        ],
  );
  const icons = titles.map(
    (title, index) =>
      `<li><button type="button" class="etape-icone${index + 1 === step ? ' active' : ''}" data-etape="${index + 1}" title="${title}"><i class="icon fa" aria-hidden="true"></i></button></li>`,
  );
  const settings: Partial<EleaConfig> & { import?: Import } = {
    zone: config.zone,
    stepStyle: config.stepStyle,
    stepMs: config.stepMs,
    stepsByHand: config.stepsByHand,
    silent: config.silent,
    ignore: config.ignore,
    result: config.result,
    import: running,
  };
  return shell({
    ...account,
    title: 'Importer des utilisateurs | Éléa',
    bodyId: 'page-local-gestion-import',
    path: 'path-local-gestion',
    main: `${config.decoys ? decoysBefore : ''}<h1>Gestion de l'établissement ${account.user}</h1>
${tabRow('Importer des utilisateurs')}
<div id="assistant" data-reglages="${escapeHtml(JSON.stringify(settings))}"><h2>Importer des utilisateurs</h2>
<ol class="etapes">${icons.join('')}</ol>
${sections.join('\n')}</div>${config.decoys ? decoysAfter : ''}`,
    scripts: [...(config.zone === 'dropzone' ? ['dropzone-min.js'] : []), 'import.js'],
    styles: config.zone === 'dropzone' ? ['dropzone.css'] : [],
  });
}

function dropStep({ account, config, error }: WizardState): string {
  const link = '<a href="#" id="choisir">Sélectionnez un fichier sur votre ordinateur</a>';
  const words = `<p>Faites glisser le fichier ici...</p><p>OU</p><p>${link}</p>`;
  const folder = config.decoys ? '<input type="file" class="d-none" name="dossier" webkitdirectory>' : '';
  const zones: Record<EleaConfig['zone'], string> = {
    dropzone: `<div class="dropzone" id="depot"><div class="dz-message">${words}</div></div>`,
    input: `<form id="depot" class="depot" method="post" enctype="multipart/form-data" action="/local/gestion/upload.php">
<input type="hidden" name="sesskey" value="${account.sesskey}">${folder}${words}
<input type="file" class="d-none" name="fichier" accept=".csv,.zip"></form>`,
    'drop-only': `<div id="depot" class="depot">${words}</div>`,
  };
  return `<p>Sélectionnez ou déposez le fichier que vous avez exporté depuis votre ENT ou - à défaut - depuis l'application SIECLE :</p>
${zones[config.zone]}
<div id="erreur" class="alert alert-danger${error ? '' : ' d-none'}">${escapeHtml(error ?? '')}</div>
<div id="siecle" class="d-none"><p>Veuillez lire les informations ci-contre puis lancer la mise à jour de la base</p>
<button type="button" class="btn btn-primary majuscules">Créer les comptes en générant de nouveaux mots de passe pour tous</button>
<button type="button" class="btn btn-primary majuscules">Créer les comptes sans modifier les mots de passe existants</button></div>`;
}

const classStep = ({ classes }: WizardState): string =>
  `<ul class="classes">${classes.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`;

function userStep({ resultStyle }: EleaConfig): string {
  const counts = ['actualisés', 'créés', 'protégés'].map((word, index) => {
    const number = `<span data-nombre="${index}">0</span>`;
    if (resultStyle === 'sentence') return `<span class="resultat">${number} utilisateurs ${word}</span>`;
    if (resultStyle === 'separate') {
      return `<div class="carte"><div class="badge">${number}</div>\n<div>utilisateurs&nbsp;${word}</div></div>`;
    }
    return `<tr><td>${number}</td><td>\n utilisateurs\n ${word}\n</td></tr>`;
  });
  const result =
    resultStyle === 'table'
      ? `<table class="generaltable"><tbody>${counts.join('')}</tbody></table>`
      : `<div class="resultats">${counts.join('\n')}</div>`;
  return `<p id="acheve" class="d-none">L'importation est achevée</p>${result}
<p>Les utilisateurs pourront accéder à la plateforme dans quelques instants</p>`;
}

function reportStep(newPasswords: boolean): string {
  return `<h4>Importation terminée</h4>
<p>L'importation s'est déroulée avec succès et tous vos utilisateurs peuvent dès à présent accéder à la plateforme.</p>
<p>Obtenez plus d'informations sur les opérations effectuées en cliquant sur les différents onglets ci-dessus.</p>
<div id="identifiants" class="${newPasswords ? '' : 'd-none'}">
<p>De nouveaux identifiants ont été générés. Vous devez absolument les enregistrer ou les imprimer. Vous ne pourrez pas le faire plus tard !</p>
<button type="button" class="btn btn-primary" data-identifiants="printed">IMPRIMER LES IDENTIFIANTS</button>
<button type="button" class="btn btn-primary majuscules" data-identifiants="saved">Enregistrer les identifiants</button></div>`;
}

const decoysBefore = `<form class="avatar" method="post" enctype="multipart/form-data"><label>Votre photo
<input type="file" name="decoy:avatar" accept="image/*"></label></form>`;

const decoysAfter = `<form class="dossier" method="post" enctype="multipart/form-data"><h2>Importer un dossier de photos</h2>
<p>Glissez-déposez un dossier</p><input type="file" name="decoy:dossier" webkitdirectory multiple></form>
<form class="justificatif" method="post" enctype="multipart/form-data"><h2>Joindre un justificatif</h2>
<label>Choisir un fichier <input type="file" name="decoy:justificatif"></label></form>`;
