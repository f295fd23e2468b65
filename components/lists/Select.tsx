import type { Choice } from '../../lib/view/list';

export interface SelectProps {
  label: string;
  choice: Choice;
  onChoose: (value: string) => void;
  /** The label stands beside the list, and not above it. */
  inline?: boolean;
}

/** A labelled drop-down list. The label surrounds it, so that it needs no id or name, by which a browser might remember it. */
export function Select({ label, choice, onChoose, inline }: SelectProps) {
  return (
    <label class={inline ? 'choice inline' : 'choice'}>
      <span>{label}</span>
      <select
        autocomplete="off"
        value={choice.value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choice.options.map(({ value, label: text }) => (
          <option key={value} value={value} selected={value === choice.value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
