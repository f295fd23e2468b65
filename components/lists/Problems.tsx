import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { useKeepFocus } from '../use-keep-focus';
import type { ListsLabels } from './texts';

/** Sentences drawn at a time. */
const batch = 200;

export interface ProblemsProps {
  problems: string[];
  /** The number of rows that have a problem. */
  odd: number;
  labels: Pick<ListsLabels, 'problems' | 'moreProblems'>;
}

/** The problems of the list, in a part that opens: one sentence for all rows with the same problem. Drawn once opened. */
export function Problems({ problems, odd, labels }: ProblemsProps) {
  const [open, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const title = labels.problems(odd);
  return (
    <details class="problems" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Sentences title={title} problems={problems} more={labels.moreProblems} />}
    </details>
  );
}

function Sentences({ title, problems, more }: { title: string; problems: string[]; more: string }) {
  const [drawn, setDrawn] = useState(batch);
  const box = useKeepFocus<HTMLElement>();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key scrolls the list
    <section aria-label={title} tabIndex={0} ref={box}>
      <ul>
        {problems.slice(0, drawn).map((problem, at) => (
          <li key={at}>{problem}</li>
        ))}
      </ul>
      {drawn < problems.length && (
        <Button label={more} look="small" onPress={() => setDrawn(drawn + batch)} />
      )}
    </section>
  );
}
