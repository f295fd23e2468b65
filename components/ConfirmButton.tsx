import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';

export interface ConfirmLabels {
  /** « Effacer ? » */
  question: string;
  /** « Oui » */
  yes: string;
  /** « Annuler » */
  no: string;
}

export interface ConfirmButtonProps {
  label: string;
  confirm: ConfirmLabels;
  onConfirm: (event: MouseEvent) => void;
  disabled?: boolean;
  describedBy?: string;
}

/**
 * A button for what cannot be undone. The first press only asks, in the same place. The focus goes to « Annuler », and back
 * to the button afterwards. Esc cancels.
 */
export function ConfirmButton({ label, confirm, onConfirm, disabled, describedBy }: ConfirmButtonProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [asking, setAsking] = useState<boolean>();
  useLayoutEffect(() => {
    if (asking !== undefined) box.current?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <fieldset class="confirm" ref={box}>
        <Button
          key="ask"
          label={label}
          look="small"
          disabled={disabled}
          describedBy={describedBy}
          onPress={() => setAsking(true)}
        />
      </fieldset>
    );
  }
  return (
    <fieldset
      class="confirm"
      ref={box}
      aria-label={confirm.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setAsking(false);
      }}
    >
      <span aria-hidden="true">{confirm.question}</span>
      <Button
        key="yes"
        label={confirm.yes}
        look="small danger"
        describedBy={describedBy}
        onPress={(event) => {
          setAsking(false);
          onConfirm(event);
        }}
      />
      <Button key="no" label={confirm.no} look="small" onPress={() => setAsking(false)} />
    </fieldset>
  );
}
