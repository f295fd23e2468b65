import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Field as FieldData } from '../lib/view/view';

export interface FieldProps {
  field: FieldData;
  /** A sentence under the field, which is then marked as invalid. */
  error?: string;
  /** Only screen readers get the label: a column heading shows it already. */
  labelUnseen?: boolean;
  onEnter?: (event: KeyboardEvent) => void;
  /** Called when the person presses Enter, or leaves the field after a change. */
  onDone?: (value: string) => void;
}

/** A labelled textbox. The typed text stays when the card is drawn again, unless the data has another value than before. */
export function Field({ field, error, labelUnseen, onEnter, onDone }: FieldProps) {
  // With a suffix, because Preact may give the same id to two components that are drawn at different times.
  const id = `${useId()}-field`;
  const input = useRef<HTMLInputElement>(null);
  const { value } = field;
  useLayoutEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  const noteId = `${id}-note`;
  return (
    <div class="field">
      <label for={id} class={labelUnseen ? 'unseen' : undefined}>
        {field.label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        name={field.id}
        placeholder={field.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={field.hint || error ? noteId : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) onEnter?.(event);
        }}
        onChange={(event) => onDone?.(event.currentTarget.value)}
      />
      <div id={noteId}>
        {error && <p class="field-error">{error}</p>}
        {field.hint && <p class="soft">{field.hint}</p>}
      </div>
    </div>
  );
}

/** The values typed in a card, by field id. */
export function valuesIn(root: Element): Record<string, string> {
  const inputs = root.querySelectorAll<HTMLInputElement>('.field input');
  return Object.fromEntries([...inputs].map((input) => [input.name, input.value.trim()]));
}
