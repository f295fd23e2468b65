import { ChangeDetectionStrategy, ChangeDetectorRef, Component, inject, NgZone } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Data } from './data';

const profiles = ['Teacher', 'Personnel', 'Relative', 'Student', 'Guest'].map((value) => ({
  value,
  label: `profile.${value}`,
}));
const everyone = { value: '', label: 'profile.all' };

/**
 * The export form (DOMAIN A2, A3, A6). Its faults are the real one's: « Choisir une option » gives null, on
 * which the address and the list of profiles throw.
 */
export const ExportPage = Component({
  selector: 'ode-export',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="container has-shadow" *ngIf="ready">
  <h2><s5l>export.heading</s5l></h2>
  <form class="has-vertical-padding-10">
    <ode-form-field label="field.type"><ode-mono-select class="is-block" name="type" [options]="types"
      [ngModel]="type" (ngModelChange)="chooseType($event)"></ode-mono-select></ode-form-field>
    <ode-form-field label="field.class"><ode-mono-select class="is-block" name="classe" [options]="classes"
      [(ngModel)]="classe"></ode-mono-select></ode-form-field>
    <ode-form-field label="field.profile"><ode-mono-select class="is-block" name="profile" [options]="profiles()"
      [(ngModel)]="profile"></ode-mono-select></ode-form-field>
    <ode-form-field label="field.filter"><ode-mono-select class="is-block" name="filter" [options]="filters"
      [(ngModel)]="filter"></ode-mono-select></ode-form-field>
    <button type="button" class="is-pulled-right action" (click)="launch()"><s5l>export.launch</s5l></button>
  </form>
</div>`,
})(
  class ExportPage {
    data = inject(Data);
    route = inject(ActivatedRoute);
    view = inject(ChangeDetectorRef);
    zone = inject(NgZone);
    ready = false;
    type = '';
    classe = '';
    profile = '';
    filter = '';
    classes = [];
    types = [
      { value: '', label: 'type.classic' },
      { value: 'Transition', label: 'type.transition' },
    ];
    filters = [
      { value: '', label: 'filter.none' },
      { value: 'active', label: 'filter.active' },
      { value: 'inactive', label: 'filter.inactive' },
    ];
    lists = { classic: [everyone, ...profiles], other: profiles };

    async ngOnInit() {
      this.structureId = this.route.snapshot.parent.params.structureId;
      const classes = await this.data.classes(this.structureId);
      this.classes = [
        { value: '', label: 'class.all' },
        ...classes.map(({ id, name }) => ({ value: id, label: name })),
      ];
      this.startWith(this.route.snapshot.queryParams, classes);
      this.ready = true;
      this.view.markForCheck();
    }

    /** Wrong settings from the address: a convenience of the fixture. */
    startWith(asked, classes) {
      this.type = asked.type ?? '';
      this.profile = this.type ? 'Teacher' : (asked.profile ?? '');
      this.filter = asked.filter ?? '';
      this.classe = classes.find(({ id, name }) => [id, name].includes(asked.classe))?.id ?? '';
    }

    /** The profile follows unseen by change detection: the text goes on reading « Tous » until the next click. */
    chooseType(type) {
      this.type = type;
      if (type !== 'Transition') return;
      this.zone.runOutsideAngular(() =>
        Promise.resolve().then(() => {
          this.profile = 'Teacher';
        }),
      );
    }

    profiles() {
      return this.type.length ? this.lists.other : this.lists.classic;
    }

    launch() {
      window.open(this.address(), '_blank');
    }

    address() {
      const scope = this.classe.length ? `&classId=${this.classe}` : `&structureId=${this.structureId}`;
      const who = this.profile.length ? `&profile=${this.profile}` : '';
      const kind = this.type.length ? `&type=${this.type}` : '';
      return `/directory/export/users?format=csv&filterActive=${this.filter}${scope}${who}${kind}`;
    }
  },
);
