import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useKeepFocus } from './use-keep-focus';

export interface OptionsSectionProps {
  title: string;
  intro?: string;
  /** The title stands above the content, and not beside it, to leave room for a table. */
  wide?: boolean;
  children?: ComponentChildren;
}

/** A titled block of the options. It gets the focus when the control that had it disappears. */
export function OptionsSection({ title, intro, wide, children }: OptionsSectionProps) {
  const id = useId();
  const box = useKeepFocus<HTMLElement>();
  return (
    <section class={wide ? 'wide' : undefined} aria-labelledby={id} tabIndex={-1} ref={box}>
      <div class="about">
        <h2 id={id}>{title}</h2>
        {intro && <p class="soft">{intro}</p>}
      </div>
      <div class="content">{children}</div>
    </section>
  );
}
