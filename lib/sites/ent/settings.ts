import { chooseInSelect, readSelect } from '../../page/native-select';
import type { Setting } from '../types';
import { formOf2018, todaysForm } from './detect';
import { labels, settingNames } from './labels';
import { chooseInMonoSelect, readMonoSelect } from './mono-select';

/** The export form's settings, read afresh from the page at each call. */
export function entSettings(document: Document): Setting[] {
  const form = exportForm(document);
  return settingNames.map((name) => {
    const { field, expected } = labels[name];
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
    if (native) {
      return {
        field,
        expected,
        read: () => readSelect(native),
        choose: () => chooseInSelect(native, expected),
      };
    }
    // The consoles of 2018 had no « Type d'export »: it stays unread, and the request's parameters decide.
    return { field, expected, read: () => undefined, choose: () => false };
  });
}

/** The export form, whichever generation. */
export function exportForm(document: Document): HTMLElement | null {
  return document.querySelector<HTMLElement>(todaysForm) ?? document.querySelector<HTMLElement>(formOf2018);
}
