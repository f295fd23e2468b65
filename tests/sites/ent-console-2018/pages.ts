/** Scripts and styles of both old consoles. */
export const publicFolder = new URL('./public/', import.meta.url);
/** AngularJS itself, for the oldest console. */
export const angularFolder = new URL('../../../node_modules/angular/', import.meta.url);

/** The console of 2018–2019: an empty root that its script fills, under any `/admin…` address. */
export const oldConsolePage = `<!DOCTYPE html>
<html lang="fr"><head><base href="/"><meta charset="utf-8"><title>Console d'administration</title>
<link rel="stylesheet" href="/admin/public/console.css"></head>
<body><admin-app>Chargement…</admin-app><script src="/admin/public/console.js"></script></body></html>`;

/** How the oldest console opens its export: by `window.open`, or by leading the page itself to the file. */
export type OldestOpens = 'window' | 'location';

const select = (model: string, options: string, more = '') =>
  `<select ng-model="${model}" ng-options="${options}"${more}></select>`;
const labelled = (list: string) => `one.value as one.label for one in ${list}`;

/**
 * The oldest console, before AngularJS has filled it: nothing of the export is there until its tab is pressed
 * (DOMAIN A5, A6-10). `public/oldest.js` holds its controller.
 */
export const oldestConsolePage = (opens: OldestOpens = 'window'): string => `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Annuaire</title>
<link rel="stylesheet" href="/directory/public/console.css"></head>
<body ng-app="app" ng-controller="DirectoryAdminController" data-opens="${opens}"><h1>Administration de l'annuaire</h1>
<nav class="tabs"><a ng-repeat="one in tabs" ng-click="open(one.name)" ng-class="{ selected: tab === one.name }">{{ one.label }}</a></nav>
<div ng-switch="tab">
<section ng-switch-when="users"><h2>Utilisateurs</h2><p>Choisissez un établissement, puis cherchez un nom.</p>
${select('search.structure', 'one as one.name for one in structures')}
${select('search.filterActive', labelled('activations'))} <button ng-disabled="!search.structure">Rechercher</button></section>
<section ng-switch-when="import"><h2>Import</h2><p>Pour obtenir un fichier, voyez « Export et publipostage ».</p>
<input type="file" name="Teacher"> <button disabled>Importer</button></section>
<section ng-switch-when="export">
<article class="twelve cell"><h3>Export</h3>
<h3 class="subtitle">Sélection du type d'export</h3>
${select('exportData.params.type', labelled('types'))}
<h3 class="subtitle">Portée de l'export</h3>
<select ng-model="exportData.export_mode"><option value="structureId">Établissement</option><option value="classId">Classe</option></select>
${select('exportData.params.profile', labelled('profiles'))}
${select('exportData.structure', 'one as one.name for one in structures', ' ng-change="loadClasses()"')}
${select('exportData.classId', 'one.id as one.name for one in classes', ` ng-if="exportData.export_mode === 'classId'"`)}
${select('exportData.params.filterActive', labelled('activations'))}
<h3 class="subtitle">Lancer l'export</h3>
<button ng-disabled="!target()" ng-click="launch()">Exporter</button></article>
<article class="twelve cell"><h3>Publipostage</h3><h3 class="subtitle">Filtres</h3>
${select('massmail.structure', 'one as one.name for one in structures')}
${select('massmail.profile', labelled('profiles'))}
${select('massmail.filterActive', labelled('activations'))}
<h3 class="subtitle">Lancer le publipostage</h3><button ng-disabled="!massmail.structure">Publiposter</button></article>
</section></div>
<script src="/directory/public/angular.min.js"></script><script src="/directory/public/oldest.js"></script></body></html>`;
