import { encodeBytes } from '../../lib/bytes';
import { refusalText } from '../../lib/file-card';
import { formats } from '../../lib/files/formats';
import type { FileKind, Refusal } from '../../lib/files/types';
import { sendMessage } from '../../lib/messages';
import { readStream } from '../../lib/page/read-stream';
import type { FoundPage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Asked } from './asked';

/** Bytes; no export of accounts comes near. */
const largest = 50 * 1024 * 1024;
const zip = 'application/zip';

/**
 * Asks the person for a file saved earlier, which is then checked and held like one taken from its source. A dialog
 * closed without a choice says nothing, and nothing waits for it.
 */
export function chooseOwnFile(
  found: FoundPage,
  kinds: readonly FileKind[],
  asked: Asked,
  taken: () => Promise<void>,
): void {
  const types = new Set(kinds.map((kind) => formats[kind].type));
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = [...types].map((type) => (type === zip ? `.zip,${zip}` : `.csv,${type}`)).join(',');
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void asked.run(() => take(file, found, kinds, asked)).then(taken);
  });
  input.click();
}

async function take(file: File, page: FoundPage, kinds: readonly FileKind[], asked: Asked): Promise<void> {
  if (file.size > largest) return asked.fail(refusalText({ code: 'not-an-export', details: [] }));
  const bytes = await readStream(file.stream(), { largest });
  const content = await encodeBytes(bytes);
  let refusal: Refusal = { code: 'not-an-export', details: [] };
  for (const kind of kinds.filter((one) => isArchive(one) === startsAsArchive(bytes))) {
    const { name } = file;
    const outcome = await sendMessage('capture/take', { page, kind, settings: [], content, name });
    if (outcome.ok) return asked.say(t('file_chosen'));
    refusal = outcome.refusal;
  }
  asked.fail(refusalText(refusal));
}

function isArchive(kind: FileKind): boolean {
  return formats[kind].type === zip;
}

/** By its first bytes: people rename files. */
function startsAsArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
