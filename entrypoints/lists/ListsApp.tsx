import { useEffect, useState } from 'preact/hooks';
import { ListsEmpty } from '../../components/lists/ListsEmpty';
import { ListsPage } from '../../components/lists/ListsPage';
import { PrintTable } from '../../components/lists/PrintTable';
import { useLandingFocus } from '../../components/use-landing-focus';
import { pickList } from '../../lib/list-tool/pick-list';
import { emptyLabels, listLabels } from '../../lib/list-tool/texts';
import { listHandlers, useList } from '../../lib/list-tool/use-list';
import { useOutdated } from '../../lib/list-tool/use-outdated';
import { usePrint } from '../../lib/list-tool/use-print';
import { sendMessage } from '../../lib/messages/send';
import { t } from '../../lib/text/t';
import { onErased } from '../../lib/vault/erased';
import type { Receipt } from '../../lib/vault/types';
import { openFile } from '../../lib/vault/vault';

/** The tab « Listes ». `heldId` names a list that the vault brings from the popup or from ÉduConnect's own page. */
export function ListsApp({ heldId }: { heldId?: string }) {
  const list = useList();
  /** Of the list shown, where the vault brought it. */
  const [receipt, setReceipt] = useState<Receipt>();
  const outdated = useOutdated(receipt);
  useLandingFocus('h1');
  const { screen, state } = list;
  const open = async (file: File) => {
    const bytes = await list.read(file);
    if (bytes && (await list.open(file.name, bytes))) setReceipt(undefined);
  };
  const openHeld = (id: string) =>
    list.attempt('open-held', async () => {
      const held = await openFile(id);
      if (!held) return list.showAlert(t('list_gone'));
      setReceipt(held.receipt);
      await list.open(held.receipt.name, held.bytes);
    });
  const erase = async () => {
    if (heldId) await sendMessage('held/erase', heldId);
    list.close();
    setReceipt(undefined);
  };
  const { print, table } = usePrint(list);

  useEffect(() => list.prepare(), []);
  useEffect(() => {
    if (heldId) void openHeld(heldId);
  }, [heldId]);

  // Erased in the popup: what it has to forget is this.
  useEffect(() => {
    if (!receipt) return;
    return onErased((id) => {
      if (id !== receipt.id) return;
      list.close();
      setReceipt(undefined);
    });
  }, [receipt]);

  const onFile = (file: File) => void open(file);
  const onOpen = () => pickList(onFile);
  if (!screen || !state) {
    return <ListsEmpty labels={emptyLabels} message={list.refusal} onOpen={onOpen} onFile={onFile} />;
  }
  return (
    <>
      <ListsPage
        {...listHandlers(list, { erase, print })}
        screen={{ ...screen, notices: outdated ? [t('warning_stale')] : [] }}
        labels={listLabels}
        total={state.overview.shown}
        version={list.version}
        load={list.load}
        onOpen={onOpen}
        onFile={onFile}
      />
      {table && <PrintTable {...table} />}
    </>
  );
}
