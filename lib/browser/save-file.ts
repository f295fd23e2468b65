/** A download of a blob may begin after the click's task; the page's end frees the blob anyway. Milliseconds. */
const blobLife = 60_000;

/** Lets the browser save `bytes` as `name`. To be called in the handler of a person's click. */
export function saveFile(bytes: Uint8Array | string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), blobLife);
}
