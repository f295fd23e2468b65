import type { ProblemGroup } from '../lists/problem-groups';
import type { SortOrder } from '../lists/sort';
import type { Counts } from '../lists/statistics';
import type { AccountState } from '../lists/types';
import type { Readiness } from '../lists/usable';
import { count, formatNumber, type MessageKey, t, textOf } from '../text/t';
import type { AccountLine, ClassLine, Download, ListScreen, Tick } from '../view/list';
import type { Message, Progress } from '../view/view';
import type { ListLine, ListOverview, ListQuery } from './engine';

/** All that the list tool shows follows from this. */
export interface ListState {
  name: string;
  overview: ListOverview;
  query: ListQuery;
  /** Slips per page. */
  perPage: string;
  sentence: string;
  message?: Message;
  progress?: Progress;
}

const orders: { value: SortOrder; choice: MessageKey; done: MessageKey }[] = [
  { value: 'class', choice: 'choice_class', done: 'order_class' },
  { value: 'pedagogic', choice: 'choice_pedagogic', done: 'order_pedagogic' },
  { value: 'name', choice: 'choice_name', done: 'order_name' },
  { value: 'state', choice: 'choice_state', done: 'order_state' },
];

const states: [AccountState, MessageKey][] = [
  ['not-notified', 'state_not_notified'],
  ['notified', 'state_notified'],
  ['activated', 'state_activated'],
  ['unknown', 'state_unknown'],
];

const layouts = ['1', '2', '8', '21'] as const;

/** The screen of a list, in French, without the messages and the progress of documents. */
export function listScreen(state: ListState): Omit<ListScreen, 'message' | 'progress'> {
  const { name, overview, query, perPage, sentence } = state;
  const { statistics, accounts, shown } = overview;
  const counted = count('classes', statistics.classes.filter((line) => line.name).length);
  const order = orders.find(({ value }) => value === query.order)?.done ?? 'order_class';
  return {
    title: `${count('accounts', accounts)}, ${counted}`,
    subtitle: t('list_subtitle', name, t(order)),
    notices: [],
    sort: { value: query.order, options: orders.map(({ value, choice }) => ({ value, label: t(choice) })) },
    states: states.flatMap(([state, key]) => stateTick(state, t(key), statistics.school, query)),
    classes: statistics.classes.map(({ name: value, counts }) => ({
      ...classLine(value || t('class_none'), counts),
      value,
      checked: query.classes.includes(value),
    })),
    school: { ...classLine(t('school_all'), statistics.school), value: '', checked: false },
    search: query.text,
    shown: t('list_shown', count('accounts', shown), formatNumber(accounts)),
    downloads: downloads(overview),
    slips: {
      perPage: {
        value: perPage,
        options: layouts.map((value) => ({ value, label: t(`slips_${value}`) })),
      },
      sentence,
    },
    problems: overview.problems.map(problemText),
    odd: overview.odd,
  };
}

/** One row of the table, in French. */
export function accountLine(line: ListLine): AccountLine {
  const known = states.find(([state]) => state === line.state && state !== 'unknown');
  return {
    key: line.key,
    className: line.className,
    lastName: line.lastName,
    firstName: line.firstName,
    state: line.state,
    stateText: known ? t(known[1]) : line.stateLabel,
    login: line.login,
    password: line.readiness === 'ready' ? line.password : undefined,
    passwordNote: line.readiness === 'ready' ? '' : t(readinessKeys[line.readiness]),
  };
}

const readinessKeys: Record<Exclude<Readiness, 'ready'>, MessageKey> = {
  'notify-first': 'password_notify_first',
  'own-password': 'password_own',
  hidden: 'password_hidden',
  unknown: 'password_unknown',
  shifted: 'password_shifted',
  damaged: 'password_damaged',
};

function stateTick(
  state: AccountState,
  label: string,
  school: Counts,
  { states: chosen }: ListQuery,
): Tick[] {
  if (school[state] === 0) return [];
  return [{ value: state, label, count: formatNumber(school[state]), checked: chosen.includes(state) }];
}

function classLine(label: string, counts: Counts): Omit<ClassLine, 'value' | 'checked'> {
  const { activated, accounts: total } = counts;
  return { label, activated, total, count: t('activated_of', formatNumber(activated), formatNumber(total)) };
}

function downloads({ shown, ready }: ListOverview): Download[] {
  const none = shown === 0;
  return [
    {
      id: 'slips',
      label: t('download_slips'),
      hint: ready === 0 && !none ? t('slips_none') : count('slips_count', ready),
      main: true,
      disabled: ready === 0,
    },
    { id: 'lists', label: t('download_lists'), disabled: none },
    { id: 'zip', label: t('download_zip'), disabled: none },
    { id: 'xlsx', label: t('download_xlsx'), hint: t('download_xlsx_hint'), disabled: none },
    { id: 'csv', label: t('download_csv'), hint: t('download_csv_hint'), disabled: none },
    { id: 'print', label: t('print'), disabled: none },
    { id: 'erase', label: t('list_erase') },
  ];
}

/** Runs of lines that a sentence names. With more of them, something is wrong with the whole list. */
const mostRuns = 200;

/** « Ligne 12 : … », or « 600 lignes (2 à 601) : … » */
function problemText({ runs, rows, code, details }: ProblemGroup): string {
  const text = textOf('problem', code, details) ?? code;
  const lines = runs.slice(0, mostRuns).map(([first, last]) => {
    if (first === last) return formatNumber(first);
    return t('line_run', formatNumber(first), formatNumber(last));
  });
  if (rows === 1) return t('problem_at', lines.join(), text);
  const shown = lines.join(', ') + (runs.length > mostRuns ? '…' : '');
  return t('problem_at_lines', formatNumber(rows), shown, text);
}
