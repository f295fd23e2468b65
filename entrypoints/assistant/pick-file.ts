import { readStream } from '../../lib/page/read-stream';

const largest = 50 * 1024 * 1024;

/** Asks the person for a file of their own; its bytes, or undefined when they gave up. */
export async function pickFile(accept: string): Promise<Uint8Array | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  const answered = new Promise<void>((resolve) => {
    input.addEventListener('change', () => resolve());
    input.addEventListener('cancel', () => resolve());
  });
  input.click();
  await answered;
  const file = input.files?.[0];
  return file && readStream(file.stream(), { largest });
}
