import type { Action, Field } from '../../components/view';
import { sendMessage, type TargetState } from '../../lib/messages';
import type { Target } from '../../lib/sites/targets';
import { t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import type { Asked } from './asked';

const pick = 'pick ';

/** What can be done with a held file on its source page: open the target (asking its address once), delete. */
export function fileActions(target: Target, asked: Asked) {
  let state: TargetState = { open: [], opensItself: true };

  const open = async (address: string | undefined) => {
    if (address !== undefined) {
      const known = await sendMessage('target/remember', { site: target.site, address });
      if (!known) return asked.fail(t(target.labels.addressRefused));
    }
    await sendMessage('target/open', target.site);
  };

  return {
    refresh: async () => {
      state = await sendMessage('target/state', target.site);
    },
    fields: (): Field[] =>
      state.origin
        ? []
        : [
            {
              id: 'address',
              label: t(target.labels.address),
              value: '',
              hint: t(target.labels.addressHint),
              placeholder: target.example,
            },
          ],
    actions: (): Action[] => [
      { id: 'open', label: t(target.labels.open), main: true },
      ...(state.origin ? [] : state.open.map((host) => ({ id: pick + host, label: t('target_pick', host) }))),
      { id: 'erase', label: t('file_erase') },
    ],
    act: async (action: string, fields: Record<string, string>, held: Receipt) => {
      if (action === 'erase') {
        await sendMessage('held/erase', held.id);
        asked.say(t('file_erased'));
      } else if (action === 'extend') await sendMessage('held/extend', held.id);
      else if (action === 'open') await open(state.origin ? undefined : (fields.address ?? ''));
      else if (action.startsWith(pick)) await open(action.slice(pick.length));
    },
  };
}
