import type { Tick } from '../../lib/view/list';

export interface TicksProps {
  label: string;
  ticks: Tick[];
  /** Called with the values that are ticked from now on. */
  onTick: (values: string[]) => void;
}

/** A group of boxes to tick, each with its count. */
export function Ticks({ label, ticks, onTick }: TicksProps) {
  if (ticks.length === 0) return null;
  return (
    <fieldset class="ticks">
      <legend>{label}</legend>
      {ticks.map((tick) => (
        <label class="tick" key={tick.value}>
          <input
            type="checkbox"
            autocomplete="off"
            checked={tick.checked}
            onChange={(event) => onTick(toggled(ticks, tick.value, event.currentTarget.checked))}
          />
          <span>{tick.label}</span> <span class="count">{tick.count}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The ticked values after one of them has changed, in their order. */
export function toggled(
  all: { value: string; checked: boolean }[],
  value: string,
  checked: boolean,
): string[] {
  return all.filter((each) => (each.value === value ? checked : each.checked)).map((each) => each.value);
}
