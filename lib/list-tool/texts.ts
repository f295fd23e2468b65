import type { ListsEmptyLabels } from '../../components/lists/ListsEmpty';
import type { ListsLabels } from '../../components/lists/texts';
import { count, t } from '../text/t';

/** Texts of the tab before a list is opened. */
export const emptyLabels: ListsEmptyLabels = {
  title: t('lists_title'),
  subtitle: t('lists_subtitle'),
  open: t('list_open'),
  drop: t('list_drop'),
  where: t('list_where'),
  privacy: t('privacy_line'),
};

/** Texts of the list tool, in the tab and in the popup. */
export const listLabels: ListsLabels = {
  open: t('list_open_other'),
  openLarge: t('list_open_large'),
  eraseConfirm: { question: t('list_erase_question'), yes: t('yes_erase'), no: t('cancel') },
  output: {
    region: t('documents'),
    perPage: t('slips_per_page'),
    sentence: t('slips_sentence'),
    sentenceExample: t('slips_sentence_example'),
    cancel: t('cancel'),
  },
  filters: {
    region: t('filters'),
    search: t('search'),
    searchExample: t('search_example'),
    sort: t('sort'),
    states: t('account_state'),
    classes: t('classes_title'),
    tickAll: t('tick_all'),
    tickNone: t('tick_none'),
    noneTicked: t('no_class_ticked'),
    moreClasses: t('more_problems'),
    everyClass: t('every_class'),
    someClasses: (number) => count('classes', number),
  },
  table: {
    region: t('accounts_title'),
    columns: {
      className: t('list_class'),
      lastName: t('list_last_name'),
      firstName: t('list_first_name'),
      state: t('list_state'),
      login: t('list_login'),
      password: t('list_password'),
    },
    none: t('no_account'),
  },
  problems: (number) => count('problems', number),
  moreProblems: t('more_problems'),
};
