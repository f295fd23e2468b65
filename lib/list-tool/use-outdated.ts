import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isOutdated } from '../vault/resets';
import type { Receipt } from '../vault/types';

/** True from the moment when passwords are reset on the site of a list, for as long as the list is shown. */
export function useOutdated(receipt: Receipt | undefined): boolean {
  const [outdated, setOutdated] = useState(false);
  useEffect(() => {
    setOutdated(false);
    if (!receipt) return;
    const look = async () => setOutdated(await isOutdated(receipt));
    void look();
    browser.storage.session.onChanged.addListener(look);
    return () => browser.storage.session.onChanged.removeListener(look);
  }, [receipt?.id]);
  return outdated;
}
