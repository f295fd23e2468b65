import type { StepLine } from '../lib/view/view';
import { Tag } from './Tag';

/** The steps that the person takes on a page, in order. A step is ticked once the page shows that it is done. */
export function StepList({ steps }: { steps: StepLine[] }) {
  if (steps.length === 0) return null;
  return (
    <ol class="steps">
      {steps.map(({ text, state, stateText }) => (
        <li key={text} class={state} aria-current={state === 'next' ? 'step' : undefined}>
          <span>{text}</span> {stateText && <Tag state={state} text={stateText} />}
        </li>
      ))}
    </ol>
  );
}
