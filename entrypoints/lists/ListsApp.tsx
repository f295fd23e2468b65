import { useEffect } from 'preact/hooks';
import { ListsEmpty } from '../../components/lists/ListsEmpty';
import { ListsPage } from '../../components/lists/ListsPage';
import { PrintTable } from '../../components/lists/PrintTable';
import { useLandingFocus } from '../../components/use-landing-focus';
import { sendMessage } from '../../lib/messages';
import { openFile } from '../../lib/vault/vault';
import { emptyLabels, listLabels } from './labels';
import { pickList, readList } from './pick-list';
import { listHandlers, useList } from './use-list';
import { usePrint } from './use-print';

/** The tab « Listes ». `heldId` names a list that the vault brings from the popup or from ÉduConnect's own page. */
export function ListsApp({ heldId }: { heldId?: string }) {
  const list = useList();
  useLandingFocus('h1');
  const { screen, state } = list;
  const open = async (file: File | undefined) => {
    if (file) await list.open(file.name, await readList(file));
  };
  const erase = async () => {
    await list.close();
    if (heldId) await sendMessage('held/erase', heldId);
  };
  const { print, table } = usePrint(list);

  useEffect(() => list.prepare(), []);
  useEffect(() => {
    if (!heldId) return;
    void openFile(heldId).then((held) => held && list.open(held.receipt.name, held.bytes));
  }, [heldId]);

  const onOpen = () => void pickList().then(open);
  const onFile = (file: File) => void open(file);
  if (!screen || !state) {
    return <ListsEmpty labels={emptyLabels} message={list.refusal} onOpen={onOpen} onFile={onFile} />;
  }
  return (
    <>
      <ListsPage
        {...listHandlers(list, { erase, print })}
        screen={list.refusal ? { ...screen, message: list.refusal } : screen}
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
