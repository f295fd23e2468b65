import type { StepLine } from '../lib/view/view';
import { Tag } from './Tag';

/** What is to be done on a page, in order; a person's own clicks, ticked when they were seen done. */
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
