import type { FileCard as FileData, Message } from '../lib/view/view';
import { Actions } from './Actions';
import { FileCard, type FileLabels } from './FileCard';
import { LiveMessage } from './LiveMessage';
import { TitledPage } from './TitledPage';

export interface SavePageProps {
  labels: FileLabels & { title: string; warning: string; missing: string; save: string; erase: string };
  /** The file. Undefined when it is no longer held. */
  file?: FileData;
  onSave: () => void;
  onErase: () => void;
  message?: Message;
}

/** The page that saves a held file on the disk, and says what that means. */
export function SavePage({ labels, file, onSave, onErase, message }: SavePageProps) {
  return (
    <TitledPage title={labels.title}>
      <section class="wide" aria-label={labels.title}>
        <p>{file ? labels.warning : labels.missing}</p>
        {file && <FileCard file={file} labels={labels} />}
        {file && (
          <Actions
            actions={[
              { id: 'save', label: labels.save, main: true },
              { id: 'erase', label: labels.erase },
            ]}
            onPress={(action) => (action === 'save' ? onSave() : onErase())}
          />
        )}
      </section>
      <LiveMessage message={message} />
    </TitledPage>
  );
}
