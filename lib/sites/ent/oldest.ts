import { chooseInSelect, readSelect } from '../../page/press/native-select';
import { findByLabel, isVisible } from '../../page/read/find';
import type { Setting } from '../contract';
import { labels, type Profile } from './wordings';

/**
 * The oldest console's export tab (`/directory/admin-console`, AngularJS; DOMAIN A5): native selects, told apart by
 * their `ng-model`; the mailing section below repeats their options, so nothing else is looked at.
 */
const models = {
  type: 'exportData.params.type',
  scope: 'exportData.export_mode',
  profile: 'exportData.params.profile',
  school: 'exportData.structure',
  filter: 'exportData.params.filterActive',
};

function selectOf(document: Document, name: keyof typeof models): HTMLSelectElement | undefined {
  const found = document.querySelectorAll<HTMLSelectElement>(`select[ng-model="${models[name]}"]`);
  // Before AngularJS has run, everything stands there at once.
  return [...found].find((select) => /\bng-(pristine|dirty)\b/.test(select.className) && isVisible(select));
}

/** The name of the school chosen in the visible export form, empty while none is; undefined without the form. */
export function oldestSchool(document: Document): string | undefined {
  if (!selectOf(document, 'profile') || !selectOf(document, 'filter')) return undefined;
  const school = selectOf(document, 'school');
  return school && (readSelect(school) ?? '').slice(0, 100);
}

/** The form's settings for `profile`; undefined where this console's form is not shown. */
export function oldestSettings(document: Document, profile: Profile): Setting[] | undefined {
  if (oldestSchool(document) === undefined) return undefined;
  const settings = (['type', 'scope', 'profile', 'filter'] as const).map((name): Setting => {
    const expected = name === 'profile' ? profile : labels[name].expected;
    const select = () => selectOf(document, name);
    return {
      field: labels[name].field,
      expected,
      read: () => readIn(select()),
      choose: () => chooseIn(select(), expected),
    };
  });
  return [...settings, schoolSetting(document)];
}

/** « Exporter » of the export block, which is disabled until a school is chosen. */
export function oldestExportButton(document: Document): HTMLElement | undefined {
  for (let block = selectOf(document, 'filter')?.parentElement; block; block = block.parentElement) {
    const button = findByLabel(block, 'button, input[type=button], input[type=submit], a', labels.export);
    if (button) return button;
  }
  return undefined;
}

/** Which school is the person's choice; where there is only one, there is nothing to choose. */
function schoolSetting(document: Document): Setting {
  const select = selectOf(document, 'school');
  const schools = [...(select?.options ?? [])].map(({ text }) => text.trim()).filter(Boolean);
  return {
    field: labels.school.field,
    expected: schools,
    read: () => readIn(select) ?? '',
    choose: () => schools.length === 1 && chooseIn(select, schools),
  };
}

function readIn(select: HTMLSelectElement | undefined): string | undefined {
  return select && readSelect(select);
}

function chooseIn(select: HTMLSelectElement | undefined, expected: readonly string[]): boolean {
  return select !== undefined && chooseInSelect(select, expected);
}
