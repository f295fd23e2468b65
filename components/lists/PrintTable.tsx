import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountLine } from '../../lib/view/list';
import { PrintRows } from './PrintRows';
import type { TableColumns } from './texts';

export interface PrintTableProps {
  /** Every row to print, in order. */
  lines: AccountLine[];
  /** « CLG LES TILLEULS EXEMPLE » */
  school: string;
  /** « 12 septembre 2025 » */
  date: string;
  /** The lines are sorted by class: each class gets a table on a new page, with its name above. */
  byClass: boolean;
  /** « Sans classe », above pupils without class. Absent where the list has no classes. */
  noClass?: string;
  columns: TableColumns;
  /** Called once for each `lines`, when all rows are in the page and the browser may print. */
  onReady?: () => void;
}

/** Rows that are drawn in one go, in one `tbody`. */
const chunk = 100;

interface Sheet {
  key: string;
  className?: string;
  chunks: AccountLine[][];
}

/**
 * The printed list, which is not visible on the screen. Rows are drawn a hundred at a time, each hundred in a task of its
 * own, so that thousands of them do not block the page.
 */
export function PrintTable({ lines, school, date, byClass, noClass, columns, onReady }: PrintTableProps) {
  const [drawn, setDrawn] = useState({ lines, count: 1 });
  const ready = useRef(onReady);
  ready.current = onReady;
  const sheets = sheetsOf(lines, byClass);
  const all = sheets.reduce((sum, sheet) => sum + sheet.chunks.length, 0);
  const count = drawn.lines === lines ? drawn.count : 1;
  useEffect(() => {
    if (count >= all) {
      ready.current?.();
      return;
    }
    const timer = setTimeout(() => setDrawn({ lines, count: count + 1 }));
    return () => clearTimeout(timer);
  }, [lines, count, all]);
  let left = count;
  return (
    <div class="ps sheets">
      {sheets.map(({ key, className, chunks }) => {
        const bodies = chunks.slice(0, Math.max(0, left));
        left -= chunks.length;
        if (bodies.length === 0) return null;
        const heading = className === '' ? noClass : className;
        const caption = [school, heading, date].filter(Boolean);
        return (
          <table key={key}>
            <colgroup>
              {!byClass && <col class="class" />}
              <col class="last" />
              <col />
              <col class="state" />
              <col class="login" />
              <col />
            </colgroup>
            <thead>
              {/* Not a caption, because browsers repeat only the table's head on each page. */}
              <tr class="caption">
                <th scope="colgroup" colSpan={byClass ? 5 : 6}>
                  {caption.map((part, at) => (
                    <Fragment key={part}>
                      {at > 0 && ' · '}
                      <span class={part === heading ? 'strong' : undefined}>{part}</span>
                    </Fragment>
                  ))}
                </th>
              </tr>
              <tr>
                {!byClass && <th scope="col">{columns.className}</th>}
                <th scope="col">{columns.lastName}</th>
                <th scope="col">{columns.firstName}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.login}</th>
                <th scope="col">{columns.password}</th>
              </tr>
            </thead>
            {bodies.map((body) => (
              <PrintRows key={body[0]?.key} lines={body} withClass={!byClass} />
            ))}
          </table>
        );
      })}
    </div>
  );
}

/** One sheet for each run of rows of the same class, or one sheet for all rows. */
function sheetsOf(lines: AccountLine[], byClass: boolean): Sheet[] {
  const sheets: Sheet[] = [];
  for (const line of lines) {
    let sheet = sheets.at(-1);
    if (!sheet || (byClass && sheet.className !== line.className)) {
      sheet = { key: `${line.key}`, className: byClass ? line.className : undefined, chunks: [] };
      sheets.push(sheet);
    }
    const last = sheet.chunks.at(-1);
    if (last && last.length < chunk) last.push(line);
    else sheet.chunks.push([line]);
  }
  return sheets;
}
