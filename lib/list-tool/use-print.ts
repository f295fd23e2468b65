import { useEffect, useRef, useState } from 'preact/hooks';
import type { PrintTableProps } from '../../components/lists/PrintTable';
import { day, t } from '../text/t';
import type { AccountLine } from '../view/list';
import { listLabels } from './texts';
import type { ListTool } from './use-list';

/** Rows that are printed. More of them block a browser for long, so the PDF is offered instead. */
const mostPrinted = 5000;

/** The printed rows are drawn again so long after the last change of the filters. Milliseconds. */
const settled = 400;

/**
 * The printed list: every row that the filters let through, also those that are not on the screen. It is always drawn, out
 * of sight, because the browser's own « Imprimer » does not wait. Our button waits until every row is drawn.
 */
export function usePrint({ state, version, load, patch, attempt }: ListTool) {
  const [lines, setLines] = useState<AccountLine[]>([]);
  const ready = useRef(false);
  const wanted = useRef(false);
  /** The rows could not be loaded. The button tries again. */
  const failed = useRef(false);
  const [tries, setTries] = useState(0);
  const shown = state?.overview.shown ?? 0;
  const printable = shown > 0 && shown <= mostPrinted;
  useEffect(() => {
    ready.current = false;
    setLines([]);
    if (!printable) return;
    let isReplaced = false;
    const draw = async () => {
      failed.current = false;
      const loaded = await attempt('print', () => load(0, shown));
      if (isReplaced) return;
      if (loaded) setLines(loaded);
      else {
        failed.current = true;
        wanted.current = false;
      }
    };
    const timer = setTimeout(() => void draw(), settled);
    return () => {
      isReplaced = true;
      clearTimeout(timer);
    };
  }, [version, shown, printable, load, tries]);

  const printIfWanted = () => {
    if (!wanted.current || !ready.current) return;
    wanted.current = false;
    patch({ message: undefined });
    window.print();
  };
  const print = () => {
    if (shown > mostPrinted) return patch({ message: { tone: 'alert', text: t('print_too_long') } });
    patch({ message: ready.current ? undefined : { tone: 'status', text: t('print_preparing') } });
    wanted.current = true;
    if (failed.current) setTries((now) => now + 1);
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
