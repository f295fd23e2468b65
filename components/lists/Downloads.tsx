import { useId } from 'preact/hooks';
import type { Download, ListScreen } from '../../lib/view/list';
import type { Progress } from '../../lib/view/view';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import { useKeepFocus } from '../use-keep-focus';
import { SlipsOptions } from './SlipsOptions';
import type { OutputLabels } from './texts';

export interface DownloadsProps {
  downloads: Download[];
  /** The settings of the slips. The popup has none: it uses the tab's. */
  slips?: ListScreen['slips'];
  progress?: Progress;
  labels: OutputLabels;
  /** Called with a download's id, or with `cancel`. */
  onAct: (id: string, event: MouseEvent) => void;
  onPerPage?: (value: string) => void;
  onSentence?: (value: string) => void;
}

/** Downloads that are drawn small, under another one: the ZIP under the lists. */
const companions: Record<string, string> = { zip: 'lists' };

/** The documents that can be made of the list, each with its hint, and the progress of the current one. */
export function Downloads(props: DownloadsProps) {
  const { downloads, slips, progress, labels, onAct, onPerPage, onSentence } = props;
  const box = useKeepFocus<HTMLElement>();
  const main = downloads.find((download) => download.main);
  const leading = downloads.filter((download) => !hostOf(download, downloads));
  return (
    <section class="outputs" aria-label={labels.region} tabIndex={-1} ref={box}>
      <div class="output-grid">
        {leading.map((download) => (
          <div class="output" key={download.id}>
            <DownloadButton download={download} main={download === main} onAct={onAct} />
            {downloads
              .filter((each) => hostOf(each, downloads) === download)
              .map((each) => (
                <DownloadButton key={each.id} download={each} look="small" onAct={onAct} />
              ))}
          </div>
        ))}
      </div>
      {slips && onPerPage && onSentence && (
        <SlipsOptions slips={slips} labels={labels} onPerPage={onPerPage} onSentence={onSentence} />
      )}
      {progress && (
        <ProgressBar progress={progress}>
          <Button label={labels.cancel} look="small" onPress={(event) => onAct('cancel', event)} />
        </ProgressBar>
      )}
    </section>
  );
}

interface DownloadButtonProps {
  download: Download;
  main?: boolean;
  look?: string;
  onAct: (id: string, event: MouseEvent) => void;
}

/** The button of a document, and its hint, which screen readers read with it. */
export function DownloadButton({ download, main, look, onAct }: DownloadButtonProps) {
  const id = useId();
  const { hint, label, disabled } = download;
  return (
    <>
      <Button
        label={label}
        main={main}
        look={look}
        disabled={disabled}
        describedBy={hint ? id : undefined}
        onPress={(event) => onAct(download.id, event)}
      />
      {hint && (
        <p class="soft hint" id={id}>
          {hint}
        </p>
      )}
    </>
  );
}

function hostOf(download: Download, downloads: Download[]): Download | undefined {
  return downloads.find((each) => each.id === companions[download.id]);
}
