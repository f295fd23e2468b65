/**
 * Asks for a file of the types of `accept`, and gives it to `onFile`: never, where the person gives up. To be called in
 * a click's handler. « cancel » is not listened to: Firefox driven by WebDriver BiDi dispatches it before the choice.
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
