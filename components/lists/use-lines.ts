import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountLine, LoadLines } from '../../lib/view/list';

/** Rows that are loaded around those drawn, so that slow scrolling shows no placeholder. */
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
 * The lines of rows `from` to `to`. There is one request at a time, so scrolling during a request only changes the next
 * one. A new version makes a request at once, and late lines of the version before are dropped. Until the new lines come,
 * the former ones stay, so that typing in the search field does not make the table flicker; `busy` is true meanwhile.
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
      // After a failed request there are placeholders, and the next scroll tries again. `load` itself shows the reason.
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
