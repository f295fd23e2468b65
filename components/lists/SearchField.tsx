import { useLayoutEffect, useRef } from 'preact/hooks';

export interface SearchFieldProps {
  /** « Rechercher » */
  label: string;
  example: string;
  value: string;
  onSearch: (text: string) => void;
}

/**
 * The search field. Pupils' names are typed here, and the browser must keep none: no form, no name, no id, and
 * `autocomplete="off"`, which also keeps a field out of the state saved for session restore.
 */
export function SearchField({ label, example, value, onSearch }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  /** Typed, and not yet come back as the value. */
  const typed = useRef<string[]>([]);
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    // While somebody types, what was typed before comes back late and must not overwrite it. What was never typed, as
    // the empty text of another list, is followed at once.
    const at = typed.current.indexOf(value);
    typed.current = typed.current.slice(at < 0 ? typed.current.length : at + 1);
    if (at < 0 || field.ownerDocument.activeElement !== field) field.value = value;
  }, [value]);
  return (
    <label class="search">
      <span>{label}</span>
      <input
        ref={input}
        type="search"
        placeholder={example}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          typed.current.push(currentTarget.value);
          onSearch(currentTarget.value);
        }}
      />
    </label>
  );
}
