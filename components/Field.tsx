import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Field as FieldData } from '../lib/view/view';

export interface FieldProps {
  field: FieldData;
  /** Said under the field; marks it as invalid. */
  error?: string;
  /** Hides the label from the eye, where a column heading says it already. */
  labelUnseen?: boolean;
  onEnter?: (event: KeyboardEvent) => void;
  /** The person is done with the field: Enter, or leaving it changed. */
  onDone?: (value: string) => void;
}

/** A labelled textbox. What is typed stays while the card is drawn again, until the data brings another value. */
export function Field({ field, error, labelUnseen, onEnter, onDone }: FieldProps) {
  // Preact may give one number to two components drawn at different times, and ids are for all kinds of them.
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
