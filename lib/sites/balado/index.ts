import type { FileKind } from '../../files/types';
import { findAllMentioning, findByLabel, pressable } from '../../page/read/find';
import type { ActivationPage, PageId, TargetPage } from '../contract';
import { detectActivation, detectImports } from './detect';
import { fieldFor, isSpokenOf, sendButtonFor, showsList, uaiField } from './fields';
import { labels } from './wordings';

type Kind = Parameters<typeof fieldFor>[1];

/** « Activation de Balado pour votre établissement ». */
export const baladoActivation: ActivationPage = {
  role: 'activation',
  site: 'balado',
  page: 'balado-activation',
  heading: 'balado_activation_heading',
  detect: detectActivation,
  field: uaiField,
  // The table of the page's own explanations mentions the button; the button is the shortest that does.
  ask: (document) => findAllMentioning(document, pressable, labels.sendLink).at(-1),
  labels: {
    fill: 'balado_fill',
    filled: 'balado_filled',
    explain: 'balado_explain',
    asked: 'balado_link_asked',
  },
  linkLife: 2 * 60 * 60_000,
};

/** The page that takes the files of `accepts`, in this order. */
function importPage(page: PageId, accepts: readonly (FileKind & Kind)[]): TargetPage {
  return {
    role: 'target',
    site: 'balado',
    page,
    heading: 'balado_import_heading',
    detect: detectImports(page),
    accepts,
    labels: {
      refused: 'balado_refused',
      taken: 'balado_taken',
      missing: 'balado_no_file',
      done: 'balado_done',
      told: 'balado_told',
      pending: 'balado_list_waits',
      elsewhere: { 'ent-teachers': 'balado_teachers_wait', 'ent-students': 'balado_students_wait' },
      deliver: { 'ent-teachers': 'balado_deliver_teachers', 'ent-students': 'balado_deliver_students' },
    },
    zoneWordings: labels.zone,
    field: (document, kind) => fieldFor(document, kind as Kind),
    isFor: accepts.length > 1 ? (element, kind) => isSpokenOf(element, kind as Kind) : undefined,
    wayTo: (document, kind) =>
      findByLabel(document, pressable, kind === 'ent-teachers' ? labels.teachers : labels.students),
    sendButton: (document, kind) => sendButtonFor(document, kind as Kind),
    step: () => undefined,
    stepNames: [],
    result: () => undefined,
    finished: showsList,
  };
}

export const baladoTeachers = importPage('balado-teachers', ['ent-teachers']);
export const baladoStudents = importPage('balado-students', ['ent-students']);
/** Both on one page: teachers first, as the guide has it. */
export const baladoImports = importPage('balado-imports', ['ent-teachers', 'ent-students']);
