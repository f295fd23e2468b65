import type { Limit } from '../lib/view/view';
import { useTimeLeft } from './use-time-left';

interface TimeLimitProps {
  limit: Limit;
  /** « encore 1 h 59 min », from the milliseconds left. */
  left: (msLeft: number) => string;
}

/** Something that ends at a known time. Plain text: it must not be announced as it runs. */
export function TimeLimit({ limit, left }: TimeLimitProps) {
  return (
    <p class="limit">
      {`${limit.label}, `}
      <span class="countdown">{left(useTimeLeft(limit.until))}</span>
    </p>
  );
}
