import { encodeBytes } from '../../lib/bytes';
import { refusalText } from '../../lib/file-card';
import { sendMessage } from '../../lib/messages';
import { readStream } from '../../lib/page/read-stream';
import type { FoundPage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Asked } from './asked';

/** Bytes; no export of accounts comes near. */
const largest = 50 * 1024 * 1024;

/**
 * Asks the person for a file saved earlier, which is then checked and held like one taken from its source. A dialog
 * closed without a choice says nothing, and nothing waits for it.
 */
export function chooseOwnFile(found: FoundPage, asked: Asked, taken: () => Promise<void>): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,text/csv';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void asked.run(() => take(file, found, asked)).then(taken);
  });
  input.click();
}

async function take(file: File, page: FoundPage, asked: Asked): Promise<void> {
  if (file.size > largest) return asked.fail(refusalText({ code: 'not-an-export', details: [] }));
  const content = await encodeBytes(await readStream(file.stream(), { largest }));
  const outcome = await sendMessage('capture/take', { page, settings: [], content });
  if (outcome.ok) asked.say(t('file_chosen'));
  else asked.fail(refusalText(outcome.refusal));
}
