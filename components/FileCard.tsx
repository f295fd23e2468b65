import { useId } from 'preact/hooks';
import type { Action, FileCard as FileData } from '../lib/view/view';
import { Actions } from './Actions';
import { Button } from './Button';
import { useTimeLeft } from './use-time-left';

export interface FileLabels {
  /** « pris à 10:42 », from milliseconds since the epoch. */
  takenAt: (time: number) => string;
  /** « effacé dans 29 min », from the milliseconds left. */
  countdown: (msLeft: number) => string;
  /** « Prolonger de 30 min ». Where it is given, the card shows this button in the last minutes. */
  extend?: string;
}

export interface FileCardProps {
  file: FileData;
  labels: FileLabels;
  /** Buttons for this file alone, in the popup's list of files. */
  actions?: Action[];
  allowMain?: boolean;
  onPress?: (action: string, event: MouseEvent) => void;
}

const nearEnd = 5 * 60_000;

/** A held file with its remaining time. The countdown is plain text, so that screen readers do not announce each change. */
export function FileCard({ file, labels, actions = [], allowMain = false, onPress }: FileCardProps) {
  const left = useTimeLeft(file.expiresAt);
  const life = Math.max(1, file.expiresAt - file.takenAt);
  const titleId = `${useId()}-file`;
  return (
    <div class="file">
      <p class="file-title" id={titleId}>
        {file.title}
      </p>
      {file.details.map((line) => (
        <p class="soft" key={line}>
          {line}
        </p>
      ))}
      {file.warnings.length > 0 && (
        <ul class="warnings">
          {file.warnings.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="soft">
        {`${labels.takenAt(file.takenAt)}, `}
        <span class="countdown">{labels.countdown(left)}</span>
      </p>
      <div class={left < nearEnd ? 'bar short' : 'bar'} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (left / life) * 100)}%` }} />
      </div>
      {labels.extend && (
        // The button is always drawn. A press counts only on a control of ours that was in view before it, and a button
        // that appears by itself would not have been.
        <div class="extend">
          <Button
            label={labels.extend}
            look="small"
            describedBy={titleId}
            onPress={(event) => onPress?.('extend', event)}
          />
        </div>
      )}
      <Actions
        actions={actions}
        allowMain={allowMain}
        look="small"
        describedBy={titleId}
        onPress={(action, event) => onPress?.(action, event)}
      />
    </div>
  );
}
