import type { Action } from '../lib/view/view';
import { Button } from './Button';

export interface ActionsProps {
  actions: Action[];
  onPress: (id: string, event: MouseEvent) => void;
  /** False where another part of the surface holds the main button. */
  allowMain?: boolean;
  look?: string;
  describedBy?: string;
}

/** A row of buttons, the main one first. At most one is drawn as main, even if the data has several. */
export function Actions({ actions, onPress, allowMain = true, look, describedBy }: ActionsProps) {
  if (actions.length === 0) return null;
  const main = allowMain ? actions.find((action) => action.main) : undefined;
  const ordered = main ? [main, ...actions.filter((action) => action !== main)] : actions;
  return (
    <div class="actions">
      {ordered.map((action) => (
        <Button
          key={action.id}
          label={action.label}
          main={action === main}
          disabled={action.disabled}
          look={look}
          describedBy={describedBy}
          onPress={(event) => onPress(action.id, event)}
        />
      ))}
    </div>
  );
}
