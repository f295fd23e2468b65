/** Scripts and styles of both old consoles. */
export const publicFolder = new URL('./public/', import.meta.url);

/** The console of 2018–2019: an empty root that its script fills, under any `/admin…` address. */
export const oldConsolePage = `<!DOCTYPE html>
<html lang="fr"><head><base href="/"><meta charset="utf-8"><title>Console d'administration</title>
<link rel="stylesheet" href="/admin/public/console.css"></head>
<body><admin-app>Chargement…</admin-app><script src="/admin/public/console.js"></script></body></html>`;

/** The option lists of the oldest console, with the values that AngularJS puts there (DOMAIN A5, A6-10). */
const types = [
  ['', 'Export classique'],
  ['Esidoc', 'Export e-sidoc'],
  ['Cerise-teacher', 'Export Cerise enseignant'],
  ['Cerise-student', 'Export Cerise élève'],
  ['Chamilo', 'Export Chamilo'],
  ['Sacoche', 'Export Sacoche'],
  ['Gepi', 'Export Gepi'],
  ['Pmb-teacher', 'Export PMB enseignant'],
  ['Pmb-student', 'Export PMB élève'],
  ['ProEPS-student', 'Export ProEPS élève'],
  ['ProEPS-relative', 'Export ProEPS parent'],
  ['Transition', "Export Transition d'année"],
];
const profiles = [
  ['', 'Tous profils'],
  ['Teacher', 'Enseignant'],
  ['Personnel', 'Personnel'],
  ['Relative', 'Parent'],
  ['Student', 'Élève'],
  ['Guest', 'Invité'],
];
const activations = [
  ['', "Pas de filtre sur l'activation"],
  ['active', 'Utilisateurs activés'],
  ['inactive', 'Utilisateurs non activés'],
];
const modes = [
  ['structureId', 'Établissement'],
  ['classId', 'Classe'],
];

const select = (
  model: string,
  options: string[][],
) => `<select class="ng-pristine ng-valid" ng-model="${model}">
${options.map(([value, label]) => `<option value="string:${value}">${label}</option>`).join('\n')}</select>`;

/** The oldest console: nothing of the export shows before its tab is pressed. */
export const oldestConsolePage = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Annuaire</title>
<link rel="stylesheet" href="/directory/public/console.css"></head>
<body ng-controller="DirectoryAdminController"><h1>Administration de l'annuaire</h1>
<nav class="tabs"><a data-tab="users">Utilisateurs</a> <a data-tab="import">Import</a>
<a data-tab="export">Export et publipostage</a></nav>
<section id="users"><h2>Utilisateurs</h2><p>Choisissez un établissement.</p></section>
<section id="export" hidden>
<article class="twelve cell"><h3>Export</h3>
<h3 class="subtitle">Sélection du type d'export</h3>${select('exportData.params.type', types)}
<h3 class="subtitle">Portée de l'export</h3>${select('exportData.export_mode', modes)}
${select('exportData.params.profile', profiles)}
<select class="ng-pristine ng-valid" ng-model="exportData.structure"><option value="?" selected></option></select>
${select('exportData.params.filterActive', activations)}
<h3 class="subtitle">Lancer l'export</h3><button id="launch" disabled>Exporter</button></article>
<article class="twelve cell"><h3>Publipostage</h3>
<h3 class="subtitle">Filtres</h3>${select('massmail.profile', profiles)}${select('massmail.filterActive', activations)}
<button disabled>Générer</button></article>
</section><script src="/directory/public/oldest.js"></script></body></html>`;
