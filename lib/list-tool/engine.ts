import { cellOf, classOf, schoolsOf } from '../lists/cells';
import { type Criteria, makeFilter } from '../lists/filter';
import { groupProblems, type ProblemGroup } from '../lists/problem-groups';
import { readList } from '../lists/read';
import { type SortOrder, sortList } from '../lists/sort';
import { stateOf } from '../lists/state';
import { type Statistics, statisticsOf } from '../lists/statistics';
import type { AccountList, AccountState, ListRow } from '../lists/types';
import { type Readiness, readinessOf } from '../lists/usable';
import type { Refusal } from '../refusal';

/** What a person asked to see. */
export interface ListQuery {
  order: SortOrder;
  /** Names of classes; none stands for all. */
  classes: string[];
  states: AccountState[];
  text: string;
}

/** The figures of a list and of the rows that a query shows. */
export interface ListOverview {
  accounts: number;
  /** The number of rows that the query shows. */
  shown: number;
  schools: string[];
  /** The whole list's, with the classes in the query's order. */
  statistics: Statistics;
  /** The number of rows shown whose password can be handed out. */
  ready: number;
  problems: ProblemGroup[];
  /** The number of rows that have a problem. */
  odd: number;
}

/** One account to show. */
export interface ListLine {
  key: number;
  className: string;
  lastName: string;
  firstName: string;
  state: AccountState;
  /** The list's own words. */
  stateLabel: string;
  login: string;
  password: string;
  readiness: Readiness;
}

/** A list in memory, opened once and then queried. It runs in a worker, so that no page waits for it. */
export class ListEngine {
  #list: AccountList | undefined;
  #filter: ReturnType<typeof makeFilter> | undefined;
  #readinessOf: ((row: ListRow) => Readiness) | undefined;
  #ordered: { order: SortOrder; rows: ListRow[]; statistics: Statistics } | undefined;
  #schools: string[] = [];
  #problems: Pick<ListOverview, 'problems' | 'odd'> = { problems: [], odd: 0 };
  #shown: ListRow[] = [];

  /** Reads a file. When the file is refused, the list that was open stays. */
  open(bytes: Uint8Array): { ok: true } | { ok: false; refusal: Refusal } {
    const read = readList(bytes);
    if (!read.ok) return read;
    this.close();
    this.#list = read.list;
    this.#filter = makeFilter(read.list);
    this.#readinessOf = readinessOf(read.list);
    this.#schools = schoolsOf(read.list);
    const { problems } = read.list;
    this.#problems = {
      problems: groupProblems(problems),
      odd: new Set(problems.map(({ line }) => line)).size,
    };
    return { ok: true };
  }

  /** Sorts and filters the list. {@link lines} then gives rows of the result. Throws when no list is open. */
  query({ order, classes, states, text }: ListQuery): ListOverview {
    const list = this.list;
    // Order and statistics do not depend on the filters, which change at every key.
    if (this.#ordered?.order !== order) {
      this.#ordered = {
        order,
        rows: sortList(list, order),
        statistics: statisticsOf(list, list.rows, order),
      };
    }
    const criteria: Criteria = { classes: new Set(classes), states: new Set(states), text };
    this.#shown = this.#filter?.(criteria, this.#ordered.rows) ?? [];
    return {
      accounts: list.rows.length,
      shown: this.#shown.length,
      schools: this.#schools,
      statistics: this.#ordered.statistics,
      ready: this.#shown.filter((row) => this.#readinessOf?.(row) === 'ready').length,
      ...this.#problems,
    };
  }

  /** Rows `from` to `to`, `to` excluded, of the last query. */
  lines(from: number, to: number): ListLine[] {
    return this.#shown.slice(from, to).map((row) => this.#line(row));
  }

  /** The list with the rows of the last query, in their order. Documents are made of it. */
  get selection(): AccountList {
    return { ...this.list, rows: this.#shown };
  }

  /** Gives the function that says of each row whether its password can be handed out. */
  get readinessOf(): (row: ListRow) => Readiness {
    return this.#readinessOf ?? readinessOf(this.list);
  }

  /** Forgets the list. */
  close(): void {
    this.#list = this.#filter = this.#readinessOf = this.#ordered = undefined;
    this.#schools = [];
    this.#shown = [];
  }

  private get list(): AccountList {
    if (!this.#list) throw new Error('No list is open');
    return this.#list;
  }

  #line(row: ListRow): ListLine {
    const cell = (role: Parameters<typeof cellOf>[2]) => cellOf(this.list, row, role);
    const stateLabel = cell('state');
    return {
      key: row.line,
      className: classOf(this.list, row),
      lastName: cell('lastName'),
      firstName: cell('firstName'),
      state: stateOf(stateLabel),
      stateLabel,
      login: cell('login'),
      password: cell('password'),
      readiness: this.readinessOf(row),
    };
  }
}
