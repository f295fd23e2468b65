import { fillText } from '../../page/press/fill';
import { chooseInSelect } from '../../page/press/native-select';
import { press } from '../../page/press/press';
import { findAllByLabel, findByLabel, isVisible, pressable } from '../../page/read/find';
import { waitFor } from '../../page/wait';
import { mentions } from '../../text/compare';
import { passwordField } from './detect';
import { labels } from './wordings';

/** How long the page may take to show what follows a click, in milliseconds. */
const deadline = 5000;

type Progress = 'done' | 'continues' | 'not-found';

/**
 * Chooses the local account and presses DÉMARRER. The form comes in this page or with another: either way as a
 * page of its own kind, which goes on from there.
 */
export async function chooseLocalAccount(
  document: Document,
  _uai: string,
  signal: AbortSignal,
): Promise<Progress> {
  const start = (await pickAccount(document, signal)) && findByLabel(document, pressable, labels.start);
  if (!start) return 'not-found';
  return press(start) ? 'continues' : 'not-found';
}

/** Writes the UAI as user name, when it is known, and puts the cursor where the person types next. */
export async function fillUserName(document: Document, uai: string): Promise<Progress> {
  const password = passwordField(document);
  const field = userNameField(document);
  if (!password || !field) return 'not-found';
  // Éléa does not mind the case: what is right already is left as it was typed.
  if (uai && field.value.trim().toUpperCase() !== uai) {
    fillText(field, uai);
  }
  (field.value ? password : field).focus();
  return 'done';
}

async function pickAccount(document: Document, signal: AbortSignal): Promise<boolean> {
  for (const select of document.querySelectorAll('select')) {
    if (isVisible(select) && chooseInSelect(select, labels.localAccount)) return true;
  }
  if (!findByLabel(document, choices, labels.localAccount)) {
    const opener = findAllByLabel(document, openers, labels.chooseAccount)[0];
    if (!opener || !press(opener)) return false;
  }
  try {
    const read = () => findByLabel(document, choices, labels.localAccount);
    return press(await waitFor(document, read, { signal, deadline }));
  } catch {
    return false;
  }
}

export const choices = `${pressable}, [role=option], li, label`;
export const openers = `${pressable}, [role=combobox], [aria-haspopup], label`;

/** The visible text field of the form that holds the password, by its label when there are several. */
export function userNameField(document: Document): HTMLInputElement | undefined {
  const form = passwordField(document)?.form ?? document;
  const fields = [
    ...form.querySelectorAll<HTMLInputElement>('input[type=text], input[type=email], input:not([type])'),
  ];
  const visible = fields.filter(isVisible);
  const named = (field: HTMLInputElement) =>
    mentions(
      [field.placeholder, field.ariaLabel, ...[...(field.labels ?? [])].map((l) => l.textContent)].join(' '),
      labels.userName,
    );
  return (
    visible.find((field) => named(field) || field.name === 'username') ??
    (visible.length === 1 ? visible[0] : undefined)
  );
}
