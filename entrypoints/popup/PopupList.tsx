import { useEffect } from 'preact/hooks';
import { Button } from '../../components/Button';
import { LiveMessage } from '../../components/LiveMessage';
import { CompactList } from '../../components/lists/CompactList';
import { useLandingFocus } from '../../components/use-landing-focus';
import { pickList } from '../../lib/list-tool/pick-list';
import { listLabels } from '../../lib/list-tool/texts';
import { listHandlers, useList } from '../../lib/list-tool/use-list';
import { useOutdated } from '../../lib/list-tool/use-outdated';
import { sendMessage } from '../../lib/messages/send';
import { openOwnPage, type PopupTab } from '../../lib/own-pages/current-tab';
import { t } from '../../lib/text/t';
import type { Receipt } from '../../lib/vault/types';
import { openFile } from '../../lib/vault/vault';

interface PopupListProps {
  tab?: PopupTab;
  /** Of the list held, if there is one. */
  held?: Receipt;
}

/** The list tool in small: a list opened here is held, so that the tab « Listes » can take it over. */
export function PopupList({ tab, held }: PopupListProps) {
  const list = useList();
  const heldId = held?.id;
  const outdated = useOutdated(held);
  const openHeld = (id: string) =>
    list.attempt('open-held', async () => {
      // One that is gone by now is no longer shown as held either.
      const file = await openFile(id, tab?.context);
      if (file) await list.open(file.receipt.name, file.bytes);
    });
  useLandingFocus('.compact h2, .open-list');
  useEffect(() => {
    if (!heldId) list.close();
    else void openHeld(heldId);
  }, [heldId]);

  const large = () =>
    list.attempt('large', async () => {
      const path = heldId ? `/lists.html?id=${encodeURIComponent(heldId)}` : '/lists.html';
      await openOwnPage(path, tab);
      window.close();
    });
  const take = async (file: File) => {
    const bytes = await list.read(file);
    if (!bytes) return;
    const context = tab?.context ?? { incognito: false, cookieStoreId: '' };
    await list.attempt('take', async () => {
      // The reader is not for a popup that opens to show a countdown.
      const { holdList } = await import('../../lib/list-tool/hold-list');
      // What is no list is opened all the same: that says why it is refused.
      if (!(await holdList(file.name, bytes, context))) await list.open(file.name, bytes);
    });
  };
  const erase = async () => {
    if (heldId) await sendMessage('held/erase', heldId);
    list.close();
  };

  if (list.screen && list.state) {
    const handlers = listHandlers(list, { erase, print: () => void large() });
    const screen = { ...list.screen, notices: outdated ? [t('warning_stale')] : [] };
    return <CompactList {...handlers} screen={screen} labels={listLabels} onLarge={() => void large()} />;
  }
  return (
    <section class="open-list" aria-label={t('lists_title')} tabIndex={-1}>
      <LiveMessage message={list.refusal} />
      <p class="soft">{t('lists_subtitle')}</p>
      {/* Firefox closes the popup when a file picker opens: there the tab asks for the file. */}
      <Button
        label={t('list_open')}
        onPress={() => void (import.meta.env.FIREFOX ? large() : pickList((file) => void take(file)))}
      />
    </section>
  );
}
