import { useId } from 'preact/hooks';

export interface SwitchData {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
}

/** A yes-or-no option: a checkbox with its label and, below it, what the option changes. */
export function Switch({ data, onSwitch }: { data: SwitchData; onSwitch: (checked: boolean) => void }) {
  const id = useId();
  const { label, hint, checked } = data;
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
