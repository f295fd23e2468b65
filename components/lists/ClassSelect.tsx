import type { ClassLine } from '../../lib/view/list';
import { Select } from './Select';
import type { FilterLabels } from './texts';

export interface ClassSelectProps {
  classes: ClassLine[];
  labels: FilterLabels;
  /** Called with the classes that are ticked from now on: one, or none for all. */
  onClasses: (values: string[]) => void;
}

/** Chooses one class or all, where there is no room for boxes. Of several classes ticked in the tab, the number is shown. */
export function ClassSelect({ classes, labels, onClasses }: ClassSelectProps) {
  const ticked = classes.filter((line) => line.checked);
  const several = ticked.length > 1;
  // Values are positions, because the name of pupils without class is empty, as the value of « all » would be.
  const options = [
    { value: 'all', label: labels.everyClass },
    ...(several ? [{ value: 'several', label: labels.someClasses(ticked.length) }] : []),
    ...classes.map((line, at) => ({ value: `${at}`, label: `${line.label} · ${line.count}` })),
  ];
  const one = ticked[0];
  const value = several ? 'several' : one ? `${classes.indexOf(one)}` : 'all';
  return (
    <Select
      label={labels.classes}
      choice={{ value, options }}
      onChoose={(chosen) => {
        const line = classes[Number(chosen)];
        if (line) onClasses([line.value]);
        else if (chosen === 'all') onClasses([]);
      }}
    />
  );
}
