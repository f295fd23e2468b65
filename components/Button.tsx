import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** Plain text, the whole accessible name. */
  label: string;
  onPress: (event: MouseEvent) => void;
  /** The one button of the surface that leads on. */
  main?: boolean;
  disabled?: boolean;
  /** Other looks: `small`, `link`, `danger`, `icon`. */
  look?: string;
  /** Id of what the button is about, where the same label appears several times. */
  describedBy?: string;
  /** A drawing in place of the text; the label then is the `aria-label`. */
  children?: ComponentChildren;
}

/** A button. `onPress` runs synchronously in the click's handler, where browsers look for the gesture. */
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
