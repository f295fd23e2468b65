import type { ListScreen, LoadLines } from '../../lib/view/list';
import { Button } from '../Button';
import { ConfirmButton } from '../ConfirmButton';
import { Glyph } from '../Glyph';
import { LiveMessage } from '../LiveMessage';
import { useDrop } from '../use-drop';
import { AccountTable } from './AccountTable';
import { ClassList } from './ClassList';
import { DownloadButton, Downloads } from './Downloads';
import { Notices } from './Notices';
import { Problems } from './Problems';
import { SearchField } from './SearchField';
import { Select } from './Select';
import { Ticks } from './Ticks';
import type { ListsLabels } from './texts';

/** What a person can do with an open list, in the tab and in the popup. */
export interface ListHandlers {
  /** Called with a download's id, with `print`, with `erase` once it is confirmed, or with `cancel`. */
  onAct: (id: string, event: MouseEvent) => void;
  onSort: (value: string) => void;
  onSearch: (text: string) => void;
  /** Called with all values that are ticked from now on. None means no filter. */
  onStates: (values: string[]) => void;
  onClasses: (values: string[]) => void;
  onPerPage: (value: string) => void;
  onSentence: (value: string) => void;
}

export interface ListsPageProps extends ListHandlers {
  screen: ListScreen;
  labels: ListsLabels;
  /** The number of rows that the filters let through. */
  total: number;
  /** It changes with filters and order. */
  version: number;
  load: LoadLines;
  /** `onOpen` is called in the click's handler. `onFile` gets a file that is dropped anywhere on the page. */
  onOpen: (event: MouseEvent) => void;
  onFile: (file: File) => void;
}

/** The tab « Listes » with a list: documents above, filters beside the table of accounts. */
export function ListsPage(props: ListsPageProps) {
  const { screen, labels, onAct } = props;
  const { over, handlers } = useDrop(props.onFile);
  const inHeader = (id: string) => screen.downloads.find((download) => download.id === id);
  const print = inHeader('print');
  const erase = inHeader('erase');
  return (
    <main class={over ? 'ps lists over' : 'ps lists'} {...handlers}>
      <header>
        <Glyph />
        <div class="title">
          <h1 tabIndex={-1}>{screen.title}</h1>
          <p class="soft">{screen.subtitle}</p>
        </div>
        <div class="tools">
          <Button label={labels.open} look="small" onPress={props.onOpen} />
          {print && <DownloadButton download={print} look="small" onAct={onAct} />}
          {erase && (
            <ConfirmButton
              label={erase.label}
              confirm={labels.eraseConfirm}
              disabled={erase.disabled}
              onConfirm={(event) => onAct('erase', event)}
            />
          )}
        </div>
      </header>
      <Notices notices={screen.notices} />
      <Downloads
        downloads={screen.downloads.filter((download) => download !== print && download !== erase)}
        slips={screen.slips}
        progress={screen.progress}
        labels={labels.output}
        onAct={onAct}
        onPerPage={props.onPerPage}
        onSentence={props.onSentence}
      />
      <LiveMessage message={screen.message} />
      <Problems problems={screen.problems} odd={screen.odd} labels={labels} />
      <div class="columns">
        <section class="side" aria-label={labels.filters.region}>
          <SearchField
            label={labels.filters.search}
            example={labels.filters.searchExample}
            value={screen.search}
            onSearch={props.onSearch}
          />
          <Ticks label={labels.filters.states} ticks={screen.states} onTick={props.onStates} />
          <ClassList
            classes={screen.classes}
            school={screen.school}
            labels={labels.filters}
            onClasses={props.onClasses}
          />
        </section>
        <div class="content">
          <div class="above">
            <p role="status">{screen.shown}</p>
            <Select inline label={labels.filters.sort} choice={screen.sort} onChoose={props.onSort} />
          </div>
          <AccountTable total={props.total} version={props.version} load={props.load} labels={labels.table} />
        </div>
      </div>
    </main>
  );
}
