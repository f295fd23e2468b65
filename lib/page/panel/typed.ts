/** What a person does before text changes: the key pressed, or the event that brings or takes text. */
export interface Gesture {
  type: string;
  key?: string;
  /** With Ctrl, Alt or Meta, which name an order. */
  isOrder?: boolean;
}

/** Keys behind which an input method stands: what it writes is not theirs. */
const ofMethods = ['Process', 'Unidentified', 'Dead'];
const deleting = ['Backspace', 'Delete'];
/** With Ctrl or Meta: what deletes as in Emacs, and what undoes. */
const orders = { delete: ['h', 'd', 'k', 'u', 'w'], history: ['z', 'y'] };

/**
 * True when `gesture` is one after which browsers change a field in the way of an `InputEvent`. The event of a page's
 * `execCommand` is trusted and looks the same, but no gesture of a person's comes before it.
 */
export function isCausedBy(
  { type, key = '', isOrder = false }: Gesture,
  { inputType, data }: Pick<InputEvent, 'inputType' | 'data'>,
): boolean {
  const isOfMethod = ofMethods.includes(key);
  if (type.startsWith('composition')) return inputType.includes('Composition');
  if (type === 'paste') return inputType === 'insertFromPaste';
  if (type === 'drop') return inputType === 'insertFromDrop';
  if (type === 'cut') return inputType === 'deleteByCut';
  if (inputType === 'insertText') return isOfMethod || data === key;
  if (inputType === 'insertCompositionText') return isOfMethod;
  const order = isOrder ? key.toLowerCase() : '';
  if (inputType.startsWith('delete'))
    return [...deleting, ...ofMethods].includes(key) || orders.delete.includes(order);
  return inputType.startsWith('history') && orders.history.includes(order);
}

/** True when `after` is `before` with one piece of it replaced by `inserted`. */
export function isEdit(before: string, after: string, inserted: string): boolean {
  const kept = after.length - inserted.length;
  if (kept < 0 || kept > before.length) return false;
  for (let left = 0; left <= kept; left++) {
    const right = kept - left;
    const fits = after === before.slice(0, left) + inserted + (right ? before.slice(-right) : '');
    if (fits) return true;
  }
  return false;
}

/** White space does not count: of a pasted line break browsers make a space, or nothing. */
const bare = (text: string) => text.replaceAll(/\s/g, '');

/**
 * Follows the text fields of our closed `shadow`: only what we wrote, or a person by keyboard, paste or drop, counts. In
 * Firefox a page gets our very fields from its events and may set their values, which leaves no record; in both browsers
 * its `execCommand` writes into the field that has the focus. What comes so is taken back, and `onForeign` is called.
 */
export class TypedFields {
  readonly #known = new WeakMap<HTMLInputElement, { given: string; value: string; former: Set<string> }>();
  #gesture: Gesture | undefined;

  constructor(
    private readonly shadow: ShadowRoot,
    private readonly onForeign: () => void,
    signal: AbortSignal,
  ) {
    const options = { signal, capture: true };
    const gestures = [
      'keydown',
      'paste',
      'drop',
      'cut',
      'compositionstart',
      'compositionupdate',
      'compositionend',
    ];
    for (const type of gestures) shadow.addEventListener(type, (event) => this.#onGesture(event), options);
    shadow.addEventListener('beforeinput', (event) => this.#before(event as InputEvent), options);
    shadow.addEventListener('input', (event) => this.#after(event as InputEvent), options);
  }

  /** To be called after each drawing, with the values of the fields by their names. */
  afterDrawing(fields: readonly { id: string; value: string }[]): void {
    for (const input of this.#fields()) {
      const given = (fields.find(({ id }) => id === input.name)?.value ?? '').replaceAll(/[\r\n]/g, '');
      const known = this.#known.get(input);
      if (known?.given !== given) this.#known.set(input, { given, value: given, former: new Set([given]) });
    }
  }

  /** False when a field has what nobody wrote there; it gets its own text back. */
  areOurs(): boolean {
    const foreign = this.#fields().filter((input) => input.value !== this.#known.get(input)?.value);
    for (const input of foreign) this.#restore(input);
    return foreign.length === 0;
  }

  #fields(): HTMLInputElement[] {
    return [...this.shadow.querySelectorAll<HTMLInputElement>('.field input')];
  }

  #restore(input: HTMLInputElement): void {
    input.value = this.#known.get(input)?.value ?? '';
  }

  #onGesture(event: Event): void {
    if (!event.isTrusted) return;
    const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    this.#gesture = { type: event.type, key, isOrder: ctrlKey || altKey || metaKey };
  }

  /** One gesture changes a field once; an input method's text goes on as long as it is written. */
  #before(event: InputEvent): void {
    // Enter, which changes nothing in a field of one line.
    if (event.inputType === 'insertLineBreak') return;
    const isCaused = this.#gesture !== undefined && isCausedBy(this.#gesture, event);
    if (event.isTrusted && isCaused && this.areOurs()) return;
    event.preventDefault();
    if (event.isTrusted) this.onForeign();
  }

  #after(event: InputEvent): void {
    const input = event.target as HTMLInputElement;
    const known = this.#known.get(input);
    if (!event.isTrusted || !known) return;
    const { value } = input;
    const gesture = this.#gesture;
    if (!event.inputType.includes('Composition')) this.#gesture = undefined;
    if (value === known.value) return;
    const isUndone = event.inputType.startsWith('history') && known.former.has(value);
    const isWritten = isUndone || isEdit(bare(known.value), bare(value), bare(event.data ?? ''));
    if (gesture && isCausedBy(gesture, event) && isWritten) {
      known.value = value;
      known.former.add(value);
      return;
    }
    this.#restore(input);
    this.onForeign();
  }
}
