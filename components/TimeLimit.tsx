import type { Limit } from '../lib/view/view';
import { useTimeLeft } from './use-time-left';

interface TimeLimitProps {
  limit: Limit;
  /** « encore 1 h 59 min », from the milliseconds left. */
  left: (msLeft: number) => string;
}

/** The remaining time of something. It is plain text, so that screen readers do not announce each change. */
export function TimeLimit({ limit, left }: TimeLimitProps) {
  return (
    <p class="limit">
      {`${limit.label}, `}
      <span class="countdown">{left(useTimeLeft(limit.until))}</span>
    </p>
  );
}
