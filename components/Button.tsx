import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** Plain text. It is the whole accessible name. */
  label: string;
  onPress: (event: MouseEvent) => void;
  /** The main button: a surface has one at most. */
  main?: boolean;
  disabled?: boolean;
  /** Other looks: `small`, `link`, `danger`, `icon`. */
  look?: string;
  /** Id of the element that says what the button is about, where several buttons have the same label. */
  describedBy?: string;
  /** A drawing in place of the text. The label is then the `aria-label`. */
  children?: ComponentChildren;
}

/** A button. `onPress` runs synchronously in the click's handler, because browsers grant some things only there. */
export function Button({ label, onPress, main, disabled, look, describedBy, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={[main && 'main', look].filter(Boolean).join(' ') || undefined}
      disabled={disabled}
      aria-label={children ? label : undefined}
      aria-describedby={describedBy}
      title={children ? label : undefined}
      onClick={onPress}
    >
      {children ?? label}
    </button>
  );
}
