import type { Message, Progress } from '../../lib/view/view';
import { DropZone } from '../DropZone';
import { LiveMessage } from '../LiveMessage';
import { PageHeader } from '../PageHeader';
import { useDrop } from '../use-drop';

export interface ListsEmptyLabels {
  /** « Listes ÉduConnect » */
  title: string;
  /** « Trier, imprimer et distribuer les identifiants, sans tableur. » */
  subtitle: string;
  /** « Ouvrir une liste ÉduConnect » */
  open: string;
  /** « ou déposez le fichier ici » */
  drop: string;
  /** Where the list is found: « Dans ÉduConnect, cochez les élèves, « Lister les comptes », puis CSV. » */
  where: string;
  /** « Tout reste sur cet ordinateur. Rien n'est envoyé, rien n'est conservé. » */
  privacy: string;
}

export interface ListsEmptyProps {
  labels: ListsEmptyLabels;
  /** Why a file was refused and what to do, as an alert, or what was just done: « Liste effacée. » */
  message?: Message;
  /** The progress of reading a long file. */
  progress?: Progress;
  /** Called synchronously in the click's handler, because browsers open a file picker only there. */
  onOpen: (event: MouseEvent) => void;
  onFile: (file: File) => void;
}

/** The tab « Listes » without a list. The whole page takes the drop, and one button opens the file picker. */
export function ListsEmpty({ labels, message, progress, onOpen, onFile }: ListsEmptyProps) {
  const { over, handlers } = useDrop(onFile);
  return (
    <main class="ps drop-page" {...handlers}>
      <PageHeader title={labels.title} subtitle={labels.subtitle} />
      <LiveMessage message={message} />
      <DropZone labels={labels} over={over} progress={progress} onOpen={onOpen} />
      <p>{labels.where}</p>
      <p class="soft">{labels.privacy}</p>
    </main>
  );
}
