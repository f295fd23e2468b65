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
  /** « Prolonger de 30 min », where the card itself is to offer it as the end comes near. */
  extend?: string;
}

export interface FileCardProps {
  file: FileData;
  labels: FileLabels;
  /** Buttons that concern this file alone (the popup's list). */
  actions?: Action[];
  allowMain?: boolean;
  onPress?: (action: string, event: MouseEvent) => void;
}

const nearEnd = 5 * 60_000;

/** The file held, and the time it has left. The countdown is plain text: it must not be announced as it runs. */
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
        // Always there: what appeared by itself in a page would not be known as ours.
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
