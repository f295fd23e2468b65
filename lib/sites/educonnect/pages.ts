import type { CampaignPage } from '../contract';
import { type Definition, definePages } from '../define';
import { refuseElsewhere } from '../same-origin';
import { checkAccounts } from './checks';
import { classFilter, saysDone, statesFiltered } from './filters';
import { largestBatch } from './guard';
import { hasRows, selectionIn } from './selection';
import { control } from './shown';
import { educonnect } from './site';
import { labels } from './wordings';

/** The pages of accounts: pupils, external pupils, parents, in « Administration » and in « Dépannage ». */
const accounts: Definition<CampaignPage> = {
  role: 'campaign',
  heading: 'educonnect_heading',
  checks: checkAccounts,
  gives: [{ kind: 'educonnect-list', settings: () => [], refuseRequest: refuseElsewhere }],
  // « Lister les comptes » may load a page: it is pressed only where it says that it opens a menu.
  exportButton: (document) => {
    const csv = control(document, labels.csv);
    if (csv) return csv;
    const list = control(document, labels.list);
    return list?.hasAttribute('aria-haspopup') ? list : undefined;
  },
  patience: 2000,
  search: (document) => control(document, labels.search),
  list: (document) => control(document, labels.list),
  classes: classFilter,
  statesFiltered,
  selection: selectionIn,
  hasRows,
  largestBatch,
  saysDone,
};

export const educonnectPages = definePages(educonnect, { 'educonnect-accounts': accounts });
