import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountLine, LoadLines } from '../../lib/view/list';

/** Rows asked for beyond those drawn, so that a slow scroll meets no placeholder. */
const margin = 24;

interface Held {
  version: number;
  from: number;
  lines: AccountLine[];
}

interface Request {
  version: number;
  from: number;
  to: number;
}

type Wanted = Request & { total: number; load: LoadLines; held: Held };

/**
 * The lines of rows `from` to `to`. One request at a time: while it runs, a scroll only moves what is asked for next. A
 * new version asks at once, and whatever comes late for the former one is dropped; its lines stay until then, so that
 * typing in the search field does not make the table flicker (`busy` says so).
 */
export function useLines(load: LoadLines, version: number, from: number, to: number, total: number) {
  const [held, setHeld] = useState<Held>({ version, from: 0, lines: [] });
  const running = useRef<Request | undefined>(undefined);
  const wanted = useRef<Wanted | undefined>(undefined);
  wanted.current = { version, from, to, total, load, held };

  useEffect(() => {
    const ask = () => {
      const now = wanted.current;
      if (!now || covers(now.held, now) || running.current?.version === now.version) return;
      const request = {
        version: now.version,
        from: Math.max(0, now.from - margin),
        to: Math.min(now.total, now.to + margin),
      };
      running.current = request;
      const settle = (lines: AccountLine[], again: boolean) => {
        if (running.current !== request) return;
        running.current = undefined;
        const answer = { version: request.version, from: request.from, lines };
        if (wanted.current) wanted.current.held = answer;
        setHeld(answer);
        if (again) ask();
      };
      // A failed request leaves placeholders; who loads says why. The next scroll asks again.
      now.load(request.from, request.to).then(
        (lines) => settle(lines, lines.length === request.to - request.from),
        () => settle([], false),
      );
    };
    ask();
  }, [version, from, to, total]);
  useEffect(
    () => () => {
      running.current = undefined;
    },
    [],
  );

  const fresh = held.version === version;
  return {
    lineAt: (row: number): AccountLine | undefined => held.lines[row - held.from],
    busy: !fresh || !covers(held, { version, from, to }),
  };
}

function covers(held: Held, { version, from, to }: Request): boolean {
  if (from >= to) return true;
  return held.version === version && held.from <= from && held.from + held.lines.length >= to;
}
