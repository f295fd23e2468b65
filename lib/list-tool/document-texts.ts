import type { DocumentLabels } from '../documents/texts';
import { t } from '../text/t';

/** Every text of the documents. */
export function documentLabels(): DocumentLabels {
  return {
    all: t('document_all'),
    noClass: t('class_none'),
    lastName: t('list_last_name'),
    firstName: t('list_first_name'),
    state: t('list_state'),
    login: t('list_login'),
    password: t('list_password'),
    coverFoot: t('document_cover_foot'),
    withoutSlip: t('document_without_slip'),
    signature: t('document_signature'),
    accountCount: t('document_accounts'),
    page: t('document_page'),
    confidential: t('document_confidential'),
    classListsTitle: t('document_lists_title'),
    slipsTitle: t('document_slips_title'),
    coverTitle: t('document_cover_title'),
    slipCount: t('document_slips'),
    handedOn: t('document_handed_on'),
    temporaryPassword: t('document_temporary_password'),
    activate: t('document_activate'),
    notes: {
      'notify-first': t('password_notify_first'),
      'own-password': t('password_own'),
      hidden: t('note_hidden'),
      unknown: t('note_unknown'),
      shifted: t('note_again'),
      damaged: t('note_again'),
    },
  };
}
