import { useEffect, useState } from 'preact/hooks';
import { SavePage } from '../../components/SavePage';
import { saveFile } from '../../lib/browser/save-file';
import { formats } from '../../lib/files/formats';
import { sendMessage } from '../../lib/messages/send';
import { useActs } from '../../lib/own-pages/use-acts';
import { clock, countdown, t } from '../../lib/text/t';
import type { Receipt } from '../../lib/vault/types';
import { openFile } from '../../lib/vault/vault';
import { fileCard } from '../../lib/view/file-card';

/** The only way for a held file to reach the disk: a person's click here, after a sentence that says what it means. */
export function SaveApp({ id }: { id: string }) {
  const [receipt, setReceipt] = useState<Receipt>();
  const { message, say, act } = useActs('save');
  useEffect(() => {
    void act('load', async () => {
      const files = await sendMessage('held/list', undefined);
      setReceipt(files.find((file) => file.id === id));
    });
  }, [id]);

  const save = async () => {
    const file = await openFile(id);
    if (!file) return say(t('deliver_no_file'), 'alert');
    const { name, kind } = file.receipt;
    saveFile(file.bytes, name, formats[kind].type);
    say(t('save_done', name));
  };
  const erase = async () => {
    await sendMessage('held/erase', id);
    setReceipt(undefined);
    say(t('file_erased'));
  };

  return (
    <SavePage
      labels={{
        title: t('save_title'),
        warning: t('save_warning'),
        missing: t('save_missing'),
        save: t('save_file'),
        erase: t('file_erase'),
        takenAt: (time) => t('file_taken_at', clock(time)),
        countdown,
      }}
      file={receipt && fileCard(receipt)}
      onSave={() => void act('save', save)}
      onErase={() => void act('erase', erase)}
      message={message}
    />
  );
}
