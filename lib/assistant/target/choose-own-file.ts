import { pickFile } from '../../browser/pick-file';
import type { FileKind } from '../../files/types';
import { bringOwnFile, pickerTypes } from '../../messages/bring-own-file';
import type { FoundPage } from '../../sites/contract';
import { t } from '../../text/t';
import { refusalText } from '../../view/file-card';
import type { Background } from '../background';
import type { Asked } from '../task';

/**
 * Asks the person for a file saved earlier, which is then checked and held like one taken from its source. A dialog
 * closed without a choice says nothing, and nothing waits for it.
 */
export function chooseOwnFile(
  page: FoundPage,
  kinds: readonly FileKind[],
  asked: Asked,
  background: Background,
  taken: () => Promise<void>,
): void {
  const take = async (file: File) => {
    const outcome = await bringOwnFile(file, kinds, (own) =>
      background.ask('capture/take', { page, settings: [], ...own }),
    );
    if (outcome.ok) asked.say(t('file_chosen'));
    else asked.fail(refusalText(outcome.refusal));
  };
  pickFile(pickerTypes(kinds), (file) => void asked.follow(asked.run(() => take(file)).then(taken)));
}
