import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { allowedSites } from '../browser/allowed-sites';
import { sendMessage } from '../messages/send';
import { keptPolicy } from '../policy/follow';
import type { RefusedWording } from '../policy/policy';
import type { SiteId } from '../sites/contract';
import { platforms } from '../sites/targets';
import { type Memory, readMemory } from '../store/memory';
import type { Receipt } from '../vault/types';
import type { Acts } from './use-acts';

interface OptionsState {
  memory: Memory;
  files: Receipt[];
  /** Match patterns allowed now, the manifest's own included. */
  origins: string[];
  /** Targets that need hosts of their own allowed, and have not got them. */
  withoutHosts: SiteId[];
  /** Match patterns that the academy's policy suggests, and that are not allowed. */
  suggested: string[];
  /** Wordings of the policy that are not used. */
  refused: RefusedWording[];
}

/** Asked host by host: a person may have allowed every site at once. */
async function targetsWithoutHosts(): Promise<SiteId[]> {
  const optional = platforms.filter(({ isOptional }) => isOptional);
  const allowed = await Promise.all(
    optional.map(({ hosts }) => browser.permissions.contains({ origins: [...hosts] })),
  );
  return optional.filter((_, at) => !allowed[at]).map(({ id }) => id);
}

/** What the options page shows, loaded again whenever any of it changes. */
export function useOptions({ act }: Acts): OptionsState | undefined {
  const [state, setState] = useState<OptionsState>();
  useEffect(() => {
    const read = async () => {
      const [memory, files, origins, policy, withoutHosts] = await Promise.all([
        readMemory(),
        sendMessage('held/list', undefined),
        allowedSites(),
        keptPolicy(),
        targetsWithoutHosts(),
      ]);
      const { hosts = [], refused = [] } = policy ?? {};
      const suggested = hosts.map((host) => `https://${host}/*`).filter((one) => !origins.includes(one));
      // What was taken in private windows is for these alone; the popup shows it there.
      const ours = files.filter(({ context }) => context.incognito === browser.extension.inIncognitoContext);
      setState({ memory, files: ours, origins, withoutHosts, suggested, refused });
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
