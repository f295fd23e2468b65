import { Component, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Data } from './data';

/** The frame: the schools on the left, the page on the right. */
export const App = Component({
  selector: 'ode-admin-app',
  template: `<ode-admin-nav class="navbar"><a routerLink="/admin"><h1><s5l>app.title</s5l></h1></a>
<ul class="schools"><li *ngFor="let school of schools | async"><a [routerLink]="['/admin', school.id]">{{ school.name }}</a></li></ul>
</ode-admin-nav><main class="portal"><router-outlet></router-outlet></main>`,
})(
  class App {
    schools = inject(Data).structures();
  },
);

/** The home of a school: its cards. */
export const Home = Component({
  selector: 'ode-structure-home',
  template: `<div class="card" *ngIf="structureId"><div class="card-header"><s5l>card.title</s5l></div>
<div class="card-body"><button (click)="go('import-csv')"><s5l>tab.import</s5l></button>
<button (click)="go('export')"><s5l>tab.export</s5l></button>
<button (click)="go('massmail')"><s5l>tab.massmail</s5l></button></div></div>`,
})(
  class Home {
    router = inject(Router);
    route = inject(ActivatedRoute);
    data = inject(Data);

    ngOnInit() {
      this.route.params.subscribe(({ structureId }) => {
        this.structureId = structureId;
        if (!structureId) this.data.structures().subscribe(([first]) => (this.structureId = first.id));
      });
    }

    go(tab) {
      this.router.navigate(['/admin', this.structureId, 'imports-exports', tab]);
    }
  },
);

/** The tabs row above the pages of imports and exports. */
export const ImportsExports = Component({
  selector: 'ode-imports-exports',
  template: `<div class="is-display-flex has-space-between"><h1><i class="fa fa-exchange"></i><s5l>card.title</s5l></h1></div>
<div class="tabs"><button class="tab" *ngFor="let tab of tabs" [routerLink]="tab.path" routerLinkActive="active"><s5l>{{ tab.label }}</s5l></button></div>
<router-outlet></router-outlet>`,
})(
  class ImportsExports {
    tabs = [
      { path: 'import-csv', label: 'tab.import' },
      { path: 'export', label: 'tab.export' },
      { path: 'massmail', label: 'tab.massmail' },
    ];
  },
);

/** « Importer des utilisateurs »: into the ENT, not into Éléa. */
export const ImportPage = Component({
  selector: 'ode-import-csv',
  template: `<div class="container has-shadow"><h2><s5l>import.heading</s5l></h2><p><s5l>import.text</s5l></p>
<input type="file" name="Teacher"><input type="file" name="Student"></div>`,
})(class ImportPage {});

/** « Distribuer les comptes »: the same kind of drop-downs for another purpose. */
export const MassmailPage = Component({
  selector: 'ode-mass-mail',
  template: `<div class="container has-shadow"><h2><s5l>massmail.heading</s5l></h2>
<form><ode-form-field label="field.profile"><ode-mono-select class="is-block" name="profile" [options]="options" [(ngModel)]="profile"></ode-mono-select></ode-form-field></form>
<button><s5l>massmail.launch</s5l></button></div>`,
})(
  class MassmailPage {
    profile = '';
    options = [
      { value: '', label: 'profile.all' },
      { value: 'Student', label: 'profile.Student' },
    ];
  },
);
