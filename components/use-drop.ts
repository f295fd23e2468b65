import { useRef, useState } from 'preact/hooks';

/**
 * Takes a dropped file. Gives the handlers for the drop area, and whether a file is dragged over it. The browser gets no
 * dropped file, because it would open the file in place of the page.
 */
export function useDrop(onFile?: (file: File) => void) {
  const [over, setOver] = useState(false);
  // Counted, because the pointer enters a child before it leaves the parent.
  const depth = useRef(0);
  const move = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  return {
    over,
    handlers: {
      onDragEnter: (event: DragEvent) => holdsFile(event) && move(1),
      onDragLeave: (event: DragEvent) => holdsFile(event) && move(-1),
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = onFile && holdsFile(event) ? 'copy' : 'none';
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile?.(file);
      },
    },
  };
}
