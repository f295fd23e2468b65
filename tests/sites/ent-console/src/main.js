// Before everything else: the compiler that turns templates into code in the browser, and the zone.
import '@angular/compiler';
import 'zone.js';
import { HttpClientModule } from '@angular/common/http';
import { APP_INITIALIZER, enableProdMode, NgModule } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { BrowserModule } from '@angular/platform-browser';
import { platformBrowserDynamic } from '@angular/platform-browser-dynamic';
import { RouterModule } from '@angular/router';
import { COMPONENT_LIFECYCLE_DEBUG_MODE, NgxOdeCoreModule } from 'ngx-ode-core';
import { BundlesService, NgxOdeSijilModule } from 'ngx-ode-sijil';
import { LabelsService, NgxOdeUiModule } from 'ngx-ode-ui';
import { ExportPage } from './export';
import { App, Home, ImportPage, ImportsExports, MassmailPage } from './pages';

const routes = [
  { path: 'admin', component: Home, pathMatch: 'full' },
  {
    path: 'admin/:structureId/imports-exports',
    component: ImportsExports,
    children: [
      { path: 'export', component: ExportPage },
      { path: 'import-csv', component: ImportPage },
      { path: 'massmail', component: MassmailPage },
    ],
  },
  { path: 'admin/:structureId', component: Home },
  { path: '**', redirectTo: 'admin' },
];

/** The dictionary is French whatever the browser's language, as on a French platform. */
const loadDictionary = (bundles) => () => {
  bundles.currentLanguage = 'fr';
  return bundles.loadBundle('/admin/i18n', 'fr');
};

const AppModule = NgModule({
  imports: [
    BrowserModule,
    FormsModule,
    HttpClientModule,
    RouterModule.forRoot(routes),
    NgxOdeCoreModule,
    NgxOdeSijilModule.forRoot(),
    NgxOdeUiModule.forRoot(LabelsService),
  ],
  declarations: [App, Home, ImportsExports, ExportPage, ImportPage, MassmailPage],
  providers: [
    { provide: COMPONENT_LIFECYCLE_DEBUG_MODE, useValue: false },
    { provide: APP_INITIALIZER, useFactory: loadDictionary, deps: [BundlesService], multi: true },
  ],
  bootstrap: [App],
})(class AppModule {});

enableProdMode();
platformBrowserDynamic().bootstrapModule(AppModule);
