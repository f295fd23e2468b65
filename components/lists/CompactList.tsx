import type { ListScreen } from '../../lib/view/list';
import { Button } from '../Button';
import { ConfirmButton } from '../ConfirmButton';
import { LiveMessage } from '../LiveMessage';
import { ActivationBar, ActivationWords } from './ClassList';
import { ClassSelect } from './ClassSelect';
import { Downloads } from './Downloads';
import type { ListHandlers } from './ListsPage';
import { Notices } from './Notices';
import { Problems } from './Problems';
import { SearchField } from './SearchField';
import { Select } from './Select';
import { Ticks } from './Ticks';
import type { ListsLabels } from './texts';

export interface CompactListProps extends Omit<ListHandlers, 'onPerPage' | 'onSentence'> {
  screen: ListScreen;
  labels: ListsLabels;
  /** « Ouvrir en grand » */
  onLarge: (event: MouseEvent) => void;
}

/** A list in the popup: counts, filters and documents. The tab « Listes » also has the table and prints it. */
export function CompactList(props: CompactListProps) {
  const { screen, labels, onAct } = props;
  const { filters } = labels;
  const erase = screen.downloads.find((download) => download.id === 'erase');
  return (
    <section class="compact" aria-label={screen.title}>
      <div class="title">
        <div>
          <h2 tabIndex={-1}>{screen.title}</h2>
          <p class="soft">{screen.subtitle}</p>
        </div>
        <Button label={labels.openLarge} look="small" onPress={props.onLarge} />
      </div>
      <LiveMessage message={screen.message} />
      <Notices notices={screen.notices} />
      <p class="class-line school">
        <ActivationWords line={screen.school} />
        <ActivationBar line={screen.school} />
      </p>
      <div class="filters">
        <SearchField
          label={filters.search}
          example={filters.searchExample}
          value={screen.search}
          onSearch={props.onSearch}
        />
        <ClassSelect classes={screen.classes} labels={filters} onClasses={props.onClasses} />
        <Select inline label={filters.sort} choice={screen.sort} onChoose={props.onSort} />
      </div>
      <Ticks label={filters.states} ticks={screen.states} onTick={props.onStates} />
      <p class="shown" role="status">
        {screen.shown}
      </p>
      <Downloads
        downloads={screen.downloads.filter(({ id }) => id !== 'erase' && id !== 'print')}
        progress={screen.progress}
        labels={labels.output}
        onAct={onAct}
      />
      <Problems problems={screen.problems} odd={screen.odd} labels={labels} />
      {erase && (
        <ConfirmButton
          label={erase.label}
          confirm={labels.eraseConfirm}
          disabled={erase.disabled}
          onConfirm={(event) => onAct('erase', event)}
        />
      )}
    </section>
  );
}
