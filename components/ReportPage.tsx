import type { Message } from '../lib/view/view';
import { Actions } from './Actions';
import { Glyph } from './Glyph';
import { LiveMessage } from './LiveMessage';

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
    <main class="ps options">
      <header>
        <Glyph />
        <h1>{labels.title}</h1>
      </header>
      {text && (
        <section class="wide" aria-label={labels.title}>
          <p>{labels.intro}</p>
          <Actions actions={[{ id: 'save', label: labels.save, main: true }]} onPress={onSave} />
          <h2>{labels.content}</h2>
          <pre class="report">{text}</pre>
        </section>
      )}
      <LiveMessage message={message} />
    </main>
  );
}
