import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isOutdated } from '../vault/resets';
import type { Receipt } from '../vault/types';

/** True once passwords were reset on the site of the list that is shown. */
export function useOutdated(receipt: Receipt | undefined): boolean {
  const [outdated, setOutdated] = useState(false);
  useEffect(() => {
    setOutdated(false);
    if (!receipt) return;
    const readResets = async () => setOutdated(await isOutdated(receipt));
    void readResets();
    browser.storage.session.onChanged.addListener(readResets);
    return () => browser.storage.session.onChanged.removeListener(readResets);
  }, [receipt?.id]);
  return outdated;
}
