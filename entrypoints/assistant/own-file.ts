import { refusalText } from '../../lib/file-card';
import type { FileKind } from '../../lib/files/types';
import { sendMessage } from '../../lib/messages';
import { bringOwnFile, pickerTypes } from '../../lib/own-file';
import { pickFile } from '../../lib/pick-file';
import type { FoundPage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Asked } from './asked';

/**
 * Asks the person for a file saved earlier, which is then checked and held like one taken from its source. A dialog
 * closed without a choice says nothing, and nothing waits for it.
 */
export function chooseOwnFile(
  page: FoundPage,
  kinds: readonly FileKind[],
  asked: Asked,
  taken: () => Promise<void>,
): void {
  const take = async (file: File) => {
    const outcome = await bringOwnFile(file, kinds, (own) =>
      sendMessage('capture/take', { page, settings: [], ...own }),
    );
    if (outcome.ok) asked.say(t('file_chosen'));
    else asked.fail(refusalText(outcome.refusal));
  };
  pickFile(pickerTypes(kinds), (file) => void asked.follow(asked.run(() => take(file)).then(taken)));
}
