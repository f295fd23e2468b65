/** Asks for a list; undefined when the person gives up. To be called in a click's handler. */
export function pickList(): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.txt,text/csv';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

/** The bytes of a list's file. */
export async function readList(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
