/** How long the blob stays, in milliseconds: its download may begin after the click's task. Closing the page frees it too. */
const blobLife = 60_000;

/** Lets the browser save `bytes` as `name`. Call it in the handler of a person's click. */
export function saveFile(bytes: Uint8Array | string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), blobLife);
}
