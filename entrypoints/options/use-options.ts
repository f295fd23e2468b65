import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowedSites } from '../../lib/allowed-sites';
import { type Memory, recall } from '../../lib/memory';
import { sendMessage } from '../../lib/messages';
import { keptPolicy } from '../../lib/policy/follow';
import type { RefusedWording } from '../../lib/policy/policy';
import type { Acts } from '../../lib/use-acts';
import type { Receipt } from '../../lib/vault/types';

interface OptionsState {
  memory: Memory;
  files: Receipt[];
  /** Match patterns allowed now, the manifest's own included. */
  origins: string[];
  /** Match patterns that the academy's policy suggests, and that are not allowed. */
  suggested: string[];
  /** Wordings of the policy that are not used. */
  refused: RefusedWording[];
}

/** What the options page shows, loaded again whenever any of it changes. */
export function useOptions({ act }: Acts): OptionsState | undefined {
  const [state, setState] = useState<OptionsState>();
  useEffect(() => {
    const read = async () => {
      const [memory, files, origins, policy] = await Promise.all([
        recall(),
        sendMessage('held/list', undefined),
        allowedSites(),
        keptPolicy(),
      ]);
      const { hosts = [], refused = [] } = policy ?? {};
      const suggested = hosts.map((host) => `https://${host}/*`).filter((one) => !origins.includes(one));
      // What was taken in private windows is for these alone; the popup shows it there.
      const ours = files.filter(({ context }) => context.incognito === browser.extension.inIncognitoContext);
      setState({ memory, files: ours, origins, suggested, refused });
    };
    const load = () => void act('load', read);
    load();
    const events = [browser.storage.onChanged, browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(load);
    return () => {
      for (const event of events) event.removeListener(load);
    };
  }, []);
  return state;
}
