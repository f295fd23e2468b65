import { useState } from 'preact/hooks';
import { Button } from '../Button';
import type { ListsLabels } from './labels';

const page = 200;

export interface ProblemsProps {
  problems: string[];
  labels: Pick<ListsLabels, 'problems' | 'moreProblems'>;
}

/** The rows to look at, one sentence each, behind their count. Drawn once opened, some hundreds at a time. */
export function Problems({ problems, labels }: ProblemsProps) {
  const [drawn, setDrawn] = useState(0);
  if (problems.length === 0) return null;
  return (
    <details
      class="problems"
      onToggle={(event) => setDrawn(event.currentTarget.open ? Math.max(drawn, page) : 0)}
    >
      <summary>{labels.problems(problems.length)}</summary>
      {drawn > 0 && (
        <ul>
          {problems.slice(0, drawn).map((problem, at) => (
            <li key={`${at}`}>{problem}</li>
          ))}
        </ul>
      )}
      {drawn > 0 && drawn < problems.length && (
        <Button label={labels.moreProblems} look="small" onPress={() => setDrawn(drawn + page)} />
      )}
    </details>
  );
}
