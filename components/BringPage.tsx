import type { Action, FileCard as FileData, Message, Progress } from '../lib/view/view';
import { Actions } from './Actions';
import { DropZone, type DropZoneProps } from './DropZone';
import { FileCard, type FileLabels } from './FileCard';
import { LiveMessage } from './LiveMessage';
import { PageHeader } from './PageHeader';
import { useDrop } from './use-drop';

export interface BringPageProps {
  labels: FileLabels & DropZoneProps['labels'] & Record<'title' | 'intro' | 'which' | 'privacy', string>;
  /** The sites to choose from. None where the site is known. */
  sites: { value: string; label: string }[];
  site: string;
  onSite: (site: string) => void;
  /** What came of the file: « Le fichier est prêt à déposer », or why it is refused. */
  message?: Message;
  /** The progress of reading a file. */
  progress?: Progress;
  /** The file once it is held, its actions, and a sentence about the next step. */
  held?: { file: FileData; actions: Action[]; next: string };
  onAct: (action: string) => void;
  onOpen: () => void;
  onFile: (file: File) => void;
}

/** The page where a person brings a file saved earlier, for a site of which no page is recognised. */
export function BringPage(props: BringPageProps) {
  const { labels, sites, message, held } = props;
  const { over, handlers } = useDrop(props.onFile);
  return (
    <main class="ps drop-page" {...handlers}>
      <PageHeader title={labels.title} subtitle={labels.intro} />
      <LiveMessage message={message} />
      {held ? (
        <section aria-label={labels.title}>
          <FileCard file={held.file} labels={labels} />
          <p>{held.next}</p>
          <Actions actions={held.actions} onPress={props.onAct} />
        </section>
      ) : (
        <>
          {sites.length > 0 && <Choice {...props} />}
          <DropZone labels={labels} over={over} progress={props.progress} onOpen={props.onOpen} />
        </>
      )}
      <p class="soft">{labels.privacy}</p>
    </main>
  );
}

function Choice({ labels, sites, site, onSite }: BringPageProps) {
  return (
    <fieldset>
      <legend>{labels.which}</legend>
      {sites.map(({ value, label }) => (
        <label class="choice" key={value}>
          <input type="radio" name="site" checked={value === site} onChange={() => onSite(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
