import { useEffect, useState } from 'preact/hooks';
import { SavePage } from '../../components/SavePage';
import type { Message } from '../../components/view';
import { fileCard } from '../../lib/file-card';
import { formats } from '../../lib/files/formats';
import { sendMessage } from '../../lib/messages';
import { clock, countdown, t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import { openFile } from '../../lib/vault/vault';

/** The only way for a held file to reach the disk: a person's click here, after a sentence that says what it means. */
export function SaveApp({ id }: { id: string }) {
  const [receipt, setReceipt] = useState<Receipt>();
  const [message, setMessage] = useState<Message>();
  useEffect(() => {
    void sendMessage('held/list', undefined).then((files) =>
      setReceipt(files.find((file) => file.id === id)),
    );
  }, [id]);

  const save = async () => {
    const file = await openFile(id);
    if (!file) return setMessage({ tone: 'alert', text: t('deliver_no_file') });
    download(file.bytes, file.receipt);
    setMessage({ tone: 'status', text: t('save_done', file.receipt.name) });
  };
  const erase = async () => {
    await sendMessage('held/erase', id);
    setReceipt(undefined);
    setMessage({ tone: 'status', text: t('file_erased') });
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
      onSave={() => void save()}
      onErase={() => void erase()}
      message={message}
    />
  );
}

function download(bytes: Uint8Array, { name, kind }: Receipt): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: formats[kind].type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the end of the task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
