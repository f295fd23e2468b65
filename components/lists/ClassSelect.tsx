import type { ClassLine } from '../../lib/view/list';
import { Select } from './Select';
import type { FilterLabels } from './texts';

export interface ClassSelectProps {
  classes: ClassLine[];
  labels: FilterLabels;
  /** The classes ticked from now on: one, or none for all of them. */
  onClasses: (values: string[]) => void;
}

/** One class, or all of them, where there is no room for boxes. Several ticked in the tab are shown as their number. */
export function ClassSelect({ classes, labels, onClasses }: ClassSelectProps) {
  const ticked = classes.filter((line) => line.checked);
  const several = ticked.length > 1;
  // Positions are the values: the class of pupils without one is an empty text, as « all » would be.
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
