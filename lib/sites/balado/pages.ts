import type { FileKind } from '../../files/types';
import { findByLabel, pressable } from '../../page/read/find';
import type { ActivationPage, TargetPage } from '../contract';
import { type Definition, definePages } from '../define';
import { checkActivation, checkImports } from './checks';
import { fieldFor, isSpokenOf, linkButton, sendButtonFor, showsList, uaiField } from './fields';
import { balado } from './site';
import { labels } from './wordings';

type Kind = Parameters<typeof fieldFor>[1];

/** « Activation de Balado pour votre établissement ». */
const activation: Definition<ActivationPage> = {
  role: 'activation',
  heading: 'balado_activation_heading',
  checks: checkActivation,
  field: uaiField,
  ask: linkButton,
  labels: {
    fill: 'balado_fill',
    filled: 'balado_filled',
    explain: 'balado_explain',
    asked: 'balado_link_asked',
  },
  linkLife: 2 * 60 * 60_000,
};

/** The page that takes the files of `accepts`, in this order. */
function importPage(...accepts: (FileKind & Kind)[]): Definition<TargetPage> {
  return {
    role: 'target',
    heading: 'balado_import_heading',
    checks: checkImports(...accepts),
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

export const baladoPages = definePages(balado, {
  'balado-activation': activation,
  'balado-teachers': importPage('ent-teachers'),
  'balado-students': importPage('ent-students'),
  // Both on one page: teachers first, as the guide has it.
  'balado-imports': importPage('ent-teachers', 'ent-students'),
});
