import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LoadLines } from '../../lib/view/list';
import { AccountRow } from './AccountRow';
import { fitCells } from './fit-cells';
import type { TableLabels } from './texts';
import { useLines } from './use-lines';
import { useRowWindow } from './use-row-window';

export interface AccountTableProps {
  /** The number of rows that the filters let through. */
  total: number;
  /** It changes with filters and order. The lines are then loaded again, from the top. */
  version: number;
  load: LoadLines;
  labels: TableLabels;
}

/**
 * The accounts as a table of any length. Only the rows in view, and a few around them, are loaded and drawn. Two spacers
 * have the height of the others, and `aria-rowindex` gives each row's position.
 */
export function AccountTable({ total, version, load, labels }: AccountTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const { from, to, rowHeight } = useRowWindow(scroller, total, version);
  const { lineAt, busy } = useLines(load, version, from, to, total);
  useLayoutEffect(() => {
    if (scroller.current) fitCells(scroller.current);
  });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let width = box.clientWidth;
    const observer = new ResizeObserver(() => {
      if (width === box.clientWidth) return;
      width = box.clientWidth;
      fitCells(box, true);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const { columns } = labels;
  const rows = Array.from({ length: to - from }, (_, at) => from + at);
  return (
    <section
      class="accounts"
      aria-label={labels.region}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it no key scrolls the table
      tabIndex={0}
      ref={scroller}
    >
      <table aria-rowcount={total + 1} style={{ '--row': `${rowHeight}px` }}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="class">
              {columns.className}
            </th>
            <th scope="col" class="last">
              {columns.lastName}
            </th>
            <th scope="col" class="first">
              {columns.firstName}
            </th>
            <th scope="col" class="state">
              {columns.state}
            </th>
            <th scope="col" class="login">
              {columns.login}
            </th>
            <th scope="col" class="password">
              {columns.password}
            </th>
          </tr>
        </thead>
        <Spacer height={from * rowHeight} />
        <tbody>
          {rows.map((row, place) => (
            // Keyed by the place in the window, so that the elements are used again for another row.
            <AccountRow key={place} row={row} line={lineAt(row)} />
          ))}
        </tbody>
        <Spacer height={(total - to) * rowHeight} />
      </table>
      {total === 0 && <p class="none">{labels.none}</p>}
    </section>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tbody class="spacer" aria-hidden="true">
      <tr style={{ height: `${height}px` }}>
        <td colSpan={6} />
      </tr>
    </tbody>
  );
}
