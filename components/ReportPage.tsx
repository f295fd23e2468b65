import type { Message } from '../lib/view/view';
import { Actions } from './Actions';
import { LiveMessage } from './LiveMessage';
import { TitledPage } from './TitledPage';

export interface ReportPageProps {
  labels: Record<'title' | 'intro' | 'content' | 'save', string>;
  /** The whole report. Undefined while there is none. */
  text?: string;
  onSave: () => void;
  message?: Message;
}

/** Shows a report exactly as it would be saved, so that the person can read it first. */
export function ReportPage({ labels, text, onSave, message }: ReportPageProps) {
  return (
    <TitledPage title={labels.title}>
      {text && (
        <section class="wide" aria-label={labels.title}>
          <p>{labels.intro}</p>
          <Actions actions={[{ id: 'save', label: labels.save, main: true }]} onPress={onSave} />
          <h2>{labels.content}</h2>
          <pre class="report">{text}</pre>
        </section>
      )}
      <LiveMessage message={message} />
    </TitledPage>
  );
}
