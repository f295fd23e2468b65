import type { TargetState } from '../messages/protocol';
import type { Target } from '../sites/contract';
import { t } from '../text/t';
import type { Receipt } from '../vault/types';
import type { Action, Field } from '../view/view';
import type { Background } from './background';
import type { Asked } from './task';

/** What can be done on their source page with the files held for `target`: open it, asking its address once. */
export function fileActions(target: Target, asked: Asked, background: Background) {
  const openId = `open ${target.site}`;
  const pick = `pick ${target.site} `;
  let state: TargetState = { open: [], opensItself: true };

  const open = async (address: string | undefined) => {
    if (address !== undefined && target.ask) {
      const known = await background.ask('target/remember', { site: target.site, address });
      if (!known) return asked.fail(t(target.ask.refused));
    }
    await background.ask('target/open', { site: target.site });
  };

  return {
    site: target.site,
    refresh: async () => {
      state = await background.ask('target/state', target.site);
    },
    fields: (): Field[] =>
      state.origin || !target.ask
        ? []
        : [
            {
              id: 'address',
              label: t(target.ask.address),
              value: '',
              hint: t(target.ask.hint),
              placeholder: target.ask.example,
            },
          ],
    actions: (main: boolean): Action[] => [
      { id: openId, label: t(target.labels.open), main },
      ...(state.origin ? [] : state.open.map((host) => ({ id: pick + host, label: t('target_pick', host) }))),
    ],
    act: async (action: string, fields: Record<string, string>) => {
      if (action === openId) await open(state.origin ? undefined : (fields.address ?? ''));
      else if (action.startsWith(pick)) await open(action.slice(pick.length));
    },
  };
}

/** Erases files, and says so. */
export async function eraseFiles(
  files: readonly Receipt[],
  asked: Asked,
  background: Background,
): Promise<void> {
  for (const { id } of files) await background.ask('held/erase', id);
  asked.say(t(files.length > 1 ? 'files_erased' : 'file_erased'));
}
