import { useId, useState } from 'preact/hooks';
import type { ClassLine } from '../../lib/view/list';
import { Button } from '../Button';
import { useKeepFocus } from '../use-keep-focus';
import { toggled } from './Ticks';
import type { FilterLabels } from './texts';

/** Classes drawn at a time. Schools have fewer, and drawing so many does not block the page. */
const batch = 100;

export interface ClassListProps {
  classes: ClassLine[];
  school: ClassLine;
  labels: FilterLabels;
  onClasses: (values: string[]) => void;
}

/** How many accounts are activated, in a bar and in words: for the school, then for each class, with a box to tick. */
export function ClassList({ classes, school, labels, onClasses }: ClassListProps) {
  const id = useId();
  const [drawn, setDrawn] = useState(batch);
  const box = useKeepFocus<HTMLFieldSetElement>();
  const ticked = classes.filter((line) => line.checked).length;
  return (
    <fieldset class="classes" tabIndex={-1} ref={box}>
      <legend>{labels.classes}</legend>
      <p class="class-line school">
        <ActivationWords line={school} />
        <ActivationBar line={school} />
      </p>
      <div class="all-or-none">
        <Button
          label={labels.tickAll}
          look="small"
          disabled={ticked === classes.length}
          onPress={() => onClasses(classes.map((line) => line.value))}
        />
        <Button
          label={labels.tickNone}
          look="small"
          disabled={ticked === 0}
          describedBy={ticked === 0 ? id : undefined}
          onPress={() => onClasses([])}
        />
      </div>
      {ticked === 0 && (
        <p class="soft" id={id}>
          {labels.noneTicked}
        </p>
      )}
      <ul>
        {classes.slice(0, drawn).map((line) => (
          <li key={line.value}>
            <label class="class-line">
              <input
                type="checkbox"
                autocomplete="off"
                checked={line.checked}
                onChange={(event) => onClasses(toggled(classes, line.value, event.currentTarget.checked))}
              />
              <ActivationWords line={line} />
              <ActivationBar line={line} />
            </label>
          </li>
        ))}
      </ul>
      {drawn < classes.length && (
        <Button label={labels.moreClasses} look="small" onPress={() => setDrawn(drawn + batch)} />
      )}
    </fieldset>
  );
}

/** A class's name and numbers, side by side, or on two lines where the name is long. */
export function ActivationWords({ line }: { line: Pick<ClassLine, 'label' | 'count'> }) {
  return (
    <span class="words">
      <span>{line.label}</span> <span class="count">{line.count}</span>
    </span>
  );
}

/** A bar that shows the share of activated accounts. The numbers are beside it. */
export function ActivationBar({ line }: { line: Pick<ClassLine, 'activated' | 'total'> }) {
  const percent = line.total > 0 ? (line.activated / line.total) * 100 : 0;
  return (
    <span class="bar" aria-hidden="true">
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}
