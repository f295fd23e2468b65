import { pickFile } from '../../lib/pick-file';

/** Asks for a list; undefined when the person gives up. To be called in a click's handler. */
export function pickList(): Promise<File | undefined> {
  return pickFile('.csv,.txt,text/csv');
}

/** The bytes of a list's file. */
export async function readList(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
