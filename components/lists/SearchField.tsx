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
  useLayoutEffect(() => {
    // While somebody types, answers to what was typed before come late and must not overwrite it.
    const field = input.current;
    if (field && field.ownerDocument.activeElement !== field) field.value = value;
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
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}
