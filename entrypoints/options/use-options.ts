import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowedSites } from '../../lib/allowed-sites';
import { type Memory, recall } from '../../lib/memory';
import { sendMessage } from '../../lib/messages';
import type { Receipt } from '../../lib/vault/types';

interface OptionsState {
  memory: Memory;
  files: Receipt[];
  /** Match patterns allowed now, the manifest's own included. */
  origins: string[];
}

/** What the options page shows, loaded again whenever any of it changes. */
export function useOptions(): OptionsState | undefined {
  const [state, setState] = useState<OptionsState>();
  useEffect(() => {
    const load = async () => {
      const [memory, files, origins] = await Promise.all([
        recall(),
        sendMessage('held/list', undefined),
        allowedSites(),
      ]);
      setState({ memory, files, origins });
    };
    void load();
    const events = [browser.storage.onChanged, browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(load);
    return () => {
      for (const event of events) event.removeListener(load);
    };
  }, []);
  return state;
}
