import type { Choice } from '../../lib/view/list';

export interface SelectProps {
  label: string;
  choice: Choice;
  onChoose: (value: string) => void;
  /** The label beside the list, not above it. */
  inline?: boolean;
}

/** A labelled drop-down list. The label is around it: no id or name that a browser could key a memory on. */
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
