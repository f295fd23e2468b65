import type { Progress } from '../lib/view/view';
import { Button } from './Button';
import { ProgressBar } from './ProgressBar';

export interface DropZoneProps {
  /** Names of the button that opens the file picker, and of the other way: « ou déposez le fichier ici ». */
  labels: { open: string; drop: string };
  /** A file hovers above the page. */
  over: boolean;
  /** A long file being read. */
  progress?: Progress;
  /** Called synchronously in the click's handler, where the file picker may be opened. */
  onOpen: (event: MouseEvent) => void;
}

/** Where a file is asked for: the whole page takes the drop (`useDrop`), one button opens the picker. */
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

/** A file about to be laid down. Decorative. */
function Sheet() {
  return (
    <svg class="sheet-glyph" viewBox="0 0 48 48" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M12 5h17l9 9v29H12zM29 5v9h9" />
      <path d="M18 22h3M25 22h8M18 28h3M25 28h8M18 34h3M25 34h8" />
    </svg>
  );
}
