import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';

/** What the console fetches to fill itself. */
export const Data = Injectable({ providedIn: 'root' })(
  class Data {
    http = inject(HttpClient);

    structures() {
      return this.http.get('/directory/structure/admin/list');
    }

    /** Classes of a school, sorted by name, in code-point order as the console does. */
    async classes(structureId) {
      const classes = await this.http
        .get('/directory/class/admin/list', { params: { structureId } })
        .toPromise();
      return classes.sort((one, other) => (one.name < other.name ? -1 : 1));
    }
  },
);
