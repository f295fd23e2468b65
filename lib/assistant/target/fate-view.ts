import type { ImportResult, TargetPage } from '../../sites/contract';
import { clock, count, day, t } from '../../text/t';
import type { Action, Message } from '../../view/view';
import type { Fate, Question, Word } from './fate';

/** What a fate's view depends on besides the fate. */
export interface PageNow {
  page: Pick<TargetPage, 'labels' | 'stepNames'>;
  /** The page shows what it was given, and takes no more until the person has decided. */
  isPending: boolean;
}

/** What the person can do, in order; the first may be the main one. */
export function fateActions(fate: Fate, { page, isPending }: PageNow): Action[] {
  const { file, elsewhere, delivery, manual, over } = fate;
  const erase: Action = { id: 'erase', label: t('file_erase') };
  if (isPending) return file ? [erase] : [];
  if (!file) return [{ id: 'choose', label: t('choose_file'), main: !over && !elsewhere }];
  const named = page.labels.deliver?.[file.kind];
  const deliver = { id: 'deliver', label: named ? t(named) : t('deliver', file.name) };
  if (manual) return [{ id: 'save', label: t('save_file'), main: true }, deliver, erase];
  if (delivery?.state === 'unknown')
    return [
      { id: 'yes', label: t('yes') },
      { id: 'no', label: t('no') },
    ];
  if (delivery) return [erase];
  if (fate.question) return [...answersTo(fate.question), erase];
  return [{ ...deliver, main: true }, erase];
}

/** Remarks above the buttons. */
export function fateNotes(fate: Fate, { page, isPending }: PageNow): string[] {
  const { file, elsewhere, delivery, manual, over, question } = fate;
  if (isPending && page.labels.pending) return over ? [] : [t(page.labels.pending)];
  if (manual && file) return [t('manual_way', file.name)];
  if (delivery?.state === 'unknown') return [t('deliver_question')];
  if (delivery?.state === 'told') return [t(page.labels.told)];
  if (question && file && !delivery) return [questionText(question)];
  if (file && !delivery && page.labels.before)
    return [t(page.labels.before, file.summary.schools.join(', '))];
  if (file || delivery || over) return [];
  const there = elsewhere && page.labels.elsewhere?.[elsewhere.kind];
  return [t(there ?? page.labels.missing)];
}

/** The sentence of `word`; undefined takes back what was said last. */
export function wordMessage(word: Word, page: PageNow['page']): Message | undefined {
  switch (word.is) {
    case 'nothing':
      return undefined;
    case 'cancelled':
      return { tone: 'status', text: t('cancelled') };
    case 'no-place':
      return { tone: 'alert', text: t('deliver_no_place') };
    case 'no-file':
      return { tone: 'alert', text: t('deliver_no_file') };
    case 'refused':
      return { tone: 'alert', text: t(page.labels.refused, word.reason) };
    case 'not-erased':
      return { tone: 'alert', text: t('import_done_not_erased') };
    case 'ready':
      return {
        tone: 'status',
        text: word.button ? t('deliver_ready', word.button) : t('deliver_told_to_send'),
      };
    case 'taken':
      return { tone: 'status', text: t(page.labels.taken) };
    case 'step': {
      const { step } = word;
      const text = t('step', step, page.stepNames.length, page.stepNames[step - 1] ?? '');
      return { tone: 'status', text };
    }
    case 'done':
      return { tone: 'status', text: word.result ? finalWord(word.result) : t(page.labels.done) };
  }
}

/** « Importation terminée : 12 utilisateurs actualisés, 3 créés, 0 protégés. Le fichier est effacé. » */
function finalWord(result: ImportResult): string {
  const { updated, created, protected: kept } = result;
  const figures = [
    count('users_updated', updated),
    count('users_created', created),
    count('users_protected', kept),
  ];
  return t('import_done_with', figures.join(', '));
}

function questionText(question: Question): string {
  if (question.about === 'platform') return t('platform_question', question.here, question.known);
  return t('again_question', day(question.at), clock(question.at), question.host);
}

/** Both answers name what they do. The first gives the file: it is the click that the background asks for. */
function answersTo(question: Question): Action[] {
  if (question.about === 'platform')
    return [
      { id: 'deliver', label: t('platform_here', question.here) },
      { id: 'open-known', label: t('target_pick', question.known) },
    ];
  return [
    { id: 'deliver-again', label: t('again_yes') },
    { id: 'not-again', label: t('again_no') },
  ];
}
