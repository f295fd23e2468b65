import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Progress } from '../lib/view/view';

/** The progress of work, with its label above. `children` is the button that stops it. */
export function ProgressBar({ progress, children }: { progress: Progress; children?: ComponentChildren }) {
  const id = useId();
  const { label, value } = progress;
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div class="progress">
      <span id={id}>{label}</span>
      <div
        class={percent === undefined ? 'bar endless' : 'bar'}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </div>
      {children}
    </div>
  );
}
