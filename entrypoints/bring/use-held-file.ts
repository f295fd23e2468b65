import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages';
import type { Receipt } from '../../lib/vault/types';

/** A file held, as it is by now: given more time elsewhere, or gone once it was delivered, erased or expired. */
export function useHeldFile() {
  const [receipt, setReceipt] = useState<Receipt>();
  useEffect(() => {
    if (!receipt) return;
    const look = async () => {
      const held = await sendMessage('held/list', undefined);
      setReceipt((now) => now && held.find(({ id }) => id === now.id));
    };
    browser.storage.session.onChanged.addListener(look);
    return () => browser.storage.session.onChanged.removeListener(look);
  }, [receipt?.id]);
  return [receipt, setReceipt] as const;
}
