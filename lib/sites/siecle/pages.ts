import { findByLabel, pressable } from '../../page/read/find';
import { findLabels } from '../../page/read/find-labels';
import { schoolYear } from '../../school/school-year';
import type { GuidePage, GuideStep, SourcePage } from '../contract';
import { type Definition, definePages } from '../define';
import { refuseElsewhere } from '../same-origin';
import { checkArena, checkExports, checkIdentification, checkMenu } from './checks';
import { siecle } from './site';
import { labels } from './wordings';
import { yearChoices } from './year';

/** The academy's portal: « Scolarité du 2nd degré », « Consultation et export » (guide 001). */
const arena: Definition<GuidePage> = {
  role: 'guide',
  heading: 'arena_heading',
  checks: checkArena,
  next: (document) => {
    const consult = findByLabel(document, pressable, labels.consult);
    if (consult) return { text: 'arena_consult', element: consult };
    const bee = findByLabel(document, pressable, labels.bee);
    if (bee) return { text: 'arena_bee', element: bee };
    return { text: 'arena_secondary', element: findByLabel(document, pressable, labels.secondary) };
  },
};

/** « Identification de l'établissement »: last year's file is the usual mistake. */
const identification: Definition<GuidePage> = {
  role: 'guide',
  heading: 'siecle_identification_heading',
  checks: checkIdentification,
  next: (document, now) => chooseYear(document, schoolYear(now)),
};

function chooseYear(document: Document, wanted: number): GuideStep {
  const years = yearChoices(document);
  const right = years.find(({ year }) => year === wanted);
  const chosen = years.find(({ checked }) => checked);
  const name = (year: number) => `${year}-${year + 1}`;
  if (chosen && chosen.year !== wanted) {
    const doubt = { text: 'siecle_other_year', details: [name(chosen.year), name(wanted)] } as const;
    return { text: 'siecle_choose_year', details: [name(wanted)], element: right?.element, doubt };
  }
  if (!chosen) return { text: 'siecle_choose_year', details: [name(wanted)], element: right?.element };
  return { text: 'siecle_enter', element: findByLabel(document, pressable, labels.enter) };
}

/** SIECLE's own menus, « Exportations » then « En XML ». */
const menu: Definition<GuidePage> = {
  role: 'guide',
  heading: 'siecle_menu_heading',
  checks: checkMenu,
  next: (document) => {
    const xml = findByLabel(document, pressable, labels.xml);
    if (xml) return { text: 'siecle_xml', element: xml };
    return { text: 'siecle_menu', element: findByLabel(document, pressable, labels.exports) };
  },
};

/** The page of the XML exports. */
const exportsPage: Definition<SourcePage> = {
  role: 'source',
  heading: 'siecle_exports_heading',
  checks: checkExports,
  gives: [{ kind: 'siecle-students', settings: () => [], refuseRequest: refuseElsewhere }],
  exportButton: (document) => findByLabel(document, pressable, labels.students),
  byHand: { ask: 'siecle_by_hand', where: rowOfStudents },
  // A script may fetch the file before it offers it.
  patience: 9000,
};

/** The words « Elèves sans adresse » with the icon beside them. */
function rowOfStudents(document: Document): HTMLElement | undefined {
  const [words] = findLabels(document, labels.students);
  return words?.closest<HTMLElement>('tr, li, [role=row], [role=listitem]') ?? words;
}

export const sieclePages = definePages(siecle, {
  'siecle-identification': identification,
  'siecle-exports': exportsPage,
  'siecle-menu': menu,
  // Last: the portal may stand around the application.
  'arena-home': arena,
});
