import type { Progress } from '../lib/view/view';
import { Button } from './Button';
import { ProgressBar } from './ProgressBar';

export interface DropZoneProps {
  /** The name of the button that opens the file picker, and the text beside it: « ou déposez le fichier ici ». */
  labels: { open: string; drop: string };
  /** True while a file is dragged over the page. */
  over: boolean;
  /** The progress of reading a long file. */
  progress?: Progress;
  /** Called synchronously in the click's handler, because browsers open a file picker only there. */
  onOpen: (event: MouseEvent) => void;
}

/** Asks for a file. The whole page takes the drop (`useDrop`), and one button opens the file picker. */
export function DropZone({ labels, over, progress, onOpen }: DropZoneProps) {
  return (
    <div class={over ? 'drop over' : 'drop'}>
      <Sheet />
      <Button label={labels.open} main onPress={onOpen} />
      <p class="soft">{labels.drop}</p>
      {progress && <ProgressBar progress={progress} />}
    </div>
  );
}

/** A drawing of a sheet of paper. Decorative. */
function Sheet() {
  return (
    <svg class="sheet-glyph" viewBox="0 0 48 48" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M12 5h17l9 9v29H12zM29 5v9h9" />
      <path d="M18 22h3M25 22h8M18 28h3M25 28h8M18 34h3M25 34h8" />
    </svg>
  );
}
