import { useEffect, useState } from 'preact/hooks';
import type { AccountLine } from '../../components/lists/data';
import type { PrintTableProps } from '../../components/lists/PrintTable';
import { day } from '../../lib/text';
import { listLabels } from './labels';
import type { ListTool } from './use-list';

/** More rows than this hold a browser up for long: the PDF is offered instead. */
export const mostPrinted = 5000;

/**
 * What goes to paper: every row that the filters let through, not only those on the screen. It is kept drawn, out of
 * sight, because the browser's own « Imprimer » waits for nobody. Undefined where there are no rows or too many.
 */
export function usePrint({ state, version, load }: ListTool): PrintTableProps | undefined {
  const [lines, setLines] = useState<AccountLine[]>([]);
  const shown = state?.overview.shown ?? 0;
  const printable = shown > 0 && shown <= mostPrinted;
  useEffect(() => {
    setLines([]);
    if (!printable) return;
    let stale = false;
    void load(0, shown).then((loaded) => {
      if (!stale) setLines(loaded);
    });
    return () => {
      stale = true;
    };
  }, [version, shown, printable, load]);

  if (!state || !printable || lines.length === 0) return undefined;
  return {
    lines,
    school: state.overview.schools.join(', '),
    date: day(Date.now()),
    byClass: state.query.order === 'class' || state.query.order === 'pedagogic',
    columns: listLabels.table.columns,
  };
}
