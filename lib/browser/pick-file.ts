/**
 * Asks for a file of the types of `accept`, and gives it to `onFile`, which is not called where the person chooses none.
 * Call it in a click's handler. The event « cancel » is not used: Firefox dispatches it before the choice when WebDriver
 * BiDi drives it.
 */
export function pickFile(accept: string, onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) onFile(file);
  });
  input.click();
}
