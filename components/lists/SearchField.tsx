import { useLayoutEffect, useRef } from 'preact/hooks';

export interface SearchFieldProps {
  /** « Rechercher » */
  label: string;
  example: string;
  value: string;
  onSearch: (text: string) => void;
}

/**
 * The search field. People type pupils' names here, and the browser must not keep any. So there is no form, no name, no
 * id, and `autocomplete="off"`, which also keeps the text out of the browser's saved session.
 */
export function SearchField({ label, example, value, onSearch }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  /** Texts that were typed and have not come back as the value yet. */
  const typed = useRef<string[]>([]);
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    // A value that was typed before comes back late and must not replace newer text. A value that was never typed, such as
    // the empty one of another list, is shown at once.
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
