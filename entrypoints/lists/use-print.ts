import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountLine } from '../../components/lists/data';
import type { PrintTableProps } from '../../components/lists/PrintTable';
import { day, t } from '../../lib/text';
import { listLabels } from './labels';
import type { ListTool } from './use-list';

/** More rows than this hold a browser up for long: the PDF is offered instead. */
const mostPrinted = 5000;

/** What goes to paper is drawn again this long after the last change of the filters, in milliseconds. */
const settled = 400;

/**
 * What goes to paper: every row that the filters let through, not only those on the screen. It is kept drawn, out of
 * sight, because the browser's own « Imprimer » waits for nobody; ours waits until all of it is there.
 */
export function usePrint({ state, version, load, patch }: ListTool) {
  const [lines, setLines] = useState<AccountLine[]>([]);
  const ready = useRef(false);
  const wanted = useRef(false);
  const shown = state?.overview.shown ?? 0;
  const printable = shown > 0 && shown <= mostPrinted;
  useEffect(() => {
    ready.current = false;
    setLines([]);
    if (!printable) return;
    let stale = false;
    const draw = async () => {
      try {
        const loaded = await load(0, shown);
        if (!stale) setLines(loaded);
      } catch {
        if (!stale) patch({ message: { tone: 'alert', text: t('unexpected_error') } });
      }
    };
    const timer = setTimeout(() => void draw(), settled);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [version, shown, printable, load]);

  const printIfWanted = () => {
    if (!wanted.current || !ready.current) return;
    wanted.current = false;
    window.print();
  };
  const print = () => {
    if (shown > mostPrinted) return patch({ message: { tone: 'alert', text: t('print_too_long') } });
    patch({ message: undefined });
    wanted.current = true;
    printIfWanted();
  };
  const classes = state?.overview.statistics.classes ?? [];
  const table: PrintTableProps | undefined =
    state && lines.length > 0
      ? {
          lines,
          school: state.overview.schools.join(', '),
          date: day(Date.now()),
          noClass: classes.some(({ name }) => name) ? t('class_none') : undefined,
          byClass: state.query.order === 'class' || state.query.order === 'pedagogic',
          columns: listLabels.table.columns,
          onReady: () => {
            ready.current = true;
            printIfWanted();
          },
        }
      : undefined;
  return { print, table };
}
