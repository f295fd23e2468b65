import { pickFile } from '../browser/pick-file';

/** Asks for a list, and gives it to `onFile`. Call it in a click's handler. */
export function pickList(onFile: (file: File) => void): void {
  pickFile('.csv,.txt,text/csv', onFile);
}

/** The bytes of a list's file. Rejects for a folder, and for a file that was deleted or cannot be read. */
export async function readList(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
