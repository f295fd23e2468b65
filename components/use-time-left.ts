import { useEffect, useState } from 'preact/hooks';

const minute = 60_000;

/**
 * Milliseconds until `expiresAt`, never below 0. The component is drawn again when the minute changes, and every second in
 * the last two minutes.
 */
export function useTimeLeft(expiresAt: number): number {
  const [, draw] = useState(0);
  const left = Math.max(0, expiresAt - Date.now());
  useEffect(() => {
    if (left === 0) return;
    const step = left > 2 * minute ? minute : 1000;
    // A little later than the boundary, so that the rounded number has changed.
    const timer = setTimeout(() => draw(Date.now()), (left % step) + 20);
    return () => clearTimeout(timer);
  });
  return left;
}
