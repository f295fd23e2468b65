import type { OptionsLabels } from '../../components/Options';
import { clock, countdown, t } from '../text/t';
import { askedTarget } from './asked-target';

/** Every text of the options page. */
export const labels: OptionsLabels = {
  title: t('options_title'),
  target: { title: t(askedTarget.labels.name), intro: t('options_target_intro') },
  address: {
    label: t(askedTarget.ask.address),
    hint: t(askedTarget.ask.hint),
    placeholder: askedTarget.ask.example,
  },
  schools: {
    title: t('options_schools'),
    intro: t('options_schools_intro'),
    empty: t('options_schools_none'),
  },
  table: {
    columns: {
      school: t('column_school'),
      uai: t('column_uai'),
      lastImport: t('column_last_import'),
      history: t('column_history'),
    },
    uaiOf: (school) => t('uai_of', school),
    never: t('never'),
    erase: t('history_erase'),
    eraseConfirm: { question: t('history_erase_question'), yes: t('yes_erase'), no: t('cancel') },
  },
  sites: { title: t('options_sites'), intro: t('options_sites_intro'), empty: t('options_sites_none') },
  removeSite: t('site_remove'),
  suggested: { title: t('options_suggested'), allow: t('site_allow') },
  files: { title: t('files_held'), empty: t('files_none') },
  eraseFiles: t('files_erase_all'),
  eraseFilesConfirm: { question: t('files_erase_question'), yes: t('yes_erase'), no: t('cancel') },
  privacy: { title: t('options_privacy'), lines: [t('privacy_line'), t('privacy_held'), t('privacy_kept')] },
  takenAt: (time) => t('file_taken_at', clock(time)),
  countdown,
};
