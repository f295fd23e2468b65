import { chooseInSelect, readSelect } from '../../page/press/native-select';
import type { Setting } from '../contract';
import { formOf2018, todaysForm } from './detect';
import { chooseInMonoSelect, readMonoSelect } from './mono-select';
import { oldestSettings } from './oldest';
import { labels, type Profile } from './wordings';

/** The settings of guide 000, in the order in which they must be set: the type changes the profiles. */
const names = ['type', 'classe', 'profile', 'filter'] as const;

/** The export form's settings for `profile`, read afresh from the page at each call. */
export function entSettings(document: Document, profile: Profile = labels.profile.expected): Setting[] {
  const oldest = oldestSettings(document, profile);
  if (oldest) return oldest;
  const form = exportForm(document);
  return names.map((name) => {
    const { field } = labels[name];
    const expected = name === 'profile' ? profile : labels[name].expected;
    const mono = form?.querySelector(`ode-mono-select[name="${name}"]`);
    const native = form?.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (mono) {
      return {
        field,
        expected,
        read: () => readMonoSelect(mono),
        choose: () => chooseInMonoSelect(mono, expected),
      };
    }
    if (native) return nativeSetting(field, expected, native);
    // The consoles of 2018 had no « Type d'export »: it stays unread, and the request's parameters decide.
    return { field, expected, read: () => undefined, choose: () => false };
  });
}

/** The export form of today's console, or of 2018's. */
export function exportForm(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>(todaysForm) ?? document.querySelector<HTMLElement>(formOf2018);
}

function nativeSetting(field: string, expected: readonly string[], select: HTMLSelectElement): Setting {
  return {
    field,
    expected,
    read: () => readSelect(select),
    choose: () => chooseInSelect(select, expected),
  };
}
