import type { CampaignPage } from '../contract';
import { refuseElsewhere } from '../same-origin';
import { detectAccounts } from './detect';
import { classFilter, saysDone, statesFiltered } from './filters';
import { hasRows, selectionIn } from './selection';
import { control } from './shown';
import { labels } from './wordings';

/** The pages of accounts: pupils, external pupils, parents, in « Administration » and in « Dépannage ». */
export const educonnectAccounts: CampaignPage = {
  role: 'campaign',
  site: 'educonnect',
  page: 'educonnect-accounts',
  heading: 'educonnect_heading',
  detect: detectAccounts,
  jobs: [
    {
      id: 'list',
      files: [
        {
          kind: 'educonnect-list',
          settings: () => [],
          refuseRequest: refuseElsewhere,
        },
      ],
    },
  ],
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
  saysDone,
};
