import type { SettingLine, View } from '../../components/view';
import { encodeBytes } from '../../lib/bytes';
import { fileCard, refusalText } from '../../lib/file-card';
import type { Refusal } from '../../lib/files/types';
import { type FetchOutcome, sendMessage } from '../../lib/messages';
import { fetchExport } from '../../lib/page/fetch-export';
import { watchPolicy } from '../../lib/page/policy';
import { unlessAborted } from '../../lib/page/wait';
import { targetNamed } from '../../lib/sites/targets';
import type { SourcePage } from '../../lib/sites/types';
import { t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import { Asked } from './asked';
import { fileActions } from './file-actions';
import { blankView, type Role, type Surroundings } from './role';
import { correct, differs, settingLine } from './settings';

/** On a page that gives a file: its settings, its export, and the way to the target. */
export function sourceRole({ page, found, signal, redraw }: Surroundings<SourcePage>): Role {
  const target = targetNamed(page.target);
  const asked = new Asked(redraw, signal);
  const file = fileActions(target, asked);
  let lines: SettingLine[] = [];
  let held: Receipt | undefined;

  function look() {
    lines = page.settings(document).map(settingLine);
    redraw();
  }

  async function reload() {
    const files = await sendMessage('held/list', undefined);
    held = files.find(
      ({ source }) => source.origin === location.origin && source.school === (found.school ?? ''),
    );
    await file.refresh();
    look();
  }

  async function setRight(): Promise<boolean> {
    const wrong = correct(page.settings(document));
    lines = page.settings(document).map(settingLine);
    if (wrong.length > 0) asked.fail(t('settings_not_corrected', wrong.map(({ field }) => field).join(', ')));
    return wrong.length === 0;
  }

  async function exportFile(abort: AbortSignal): Promise<void> {
    if (!(await setRight())) return;
    const request = await learnRequest();
    if (request === undefined) return asked.fail(t('refusal_no_request'));
    const refusal = page.refuseRequest(request, new URL(location.href), found);
    if (refusal) return asked.fail(refusalText(refusal));
    const fetched = await fetchContent(request, abort);
    if (!fetched.ok) return refuse(fetched.refusal);
    const outcome = await sendMessage('capture/take', {
      page: found,
      settings: lines.map(({ text }) => text),
      content: fetched.content,
    });
    if (!outcome.ok) return refuse(outcome.refusal);
    held = outcome.receipt;
    const doubts = fileCard(held).warnings;
    if (doubts.length > 0) asked.fail(t('export_done_doubtful', doubts.join(' ')));
    else asked.say(t(outcome.replaced ? 'export_done_replaced' : 'export_done'));
  }

  /** The file, by this page or, where its policy forbids that, by the background. */
  async function fetchContent(request: URL, abort: AbortSignal): Promise<FetchOutcome> {
    const policy = watchPolicy(document, request.href);
    try {
      const fetched = await fetchExport(request.href, {
        signal: abort,
        onProgress: (value) => asked.progress(t('export_progress'), value),
      });
      if (fetched.ok) return { ok: true, content: await encodeBytes(fetched.bytes) };
      if (fetched.refusal.code !== 'network' || !(await policy.forbids())) return fetched;
      return await unlessAborted(sendMessage('capture/fetch', found), abort);
    } finally {
      policy.stop();
    }
  }

  function refuse(refusal: Refusal): void {
    const kept = held ? ` ${t('former_file_kept')}` : '';
    asked.fail(refusalText(refusal) + kept);
  }

  /** The page's own export request, learnt by pressing its button with the door held. */
  async function learnRequest(): Promise<URL | undefined> {
    if (!(await sendMessage('capture/arm', undefined))) return undefined;
    page.exportButton(document)?.click();
    const opened = await sendMessage('capture/collect', undefined);
    return opened ? (URL.parse(opened) ?? undefined) : undefined;
  }

  return {
    reload,
    look,
    view: (): View => ({
      ...blankView(page),
      ...asked.shown(),
      settings: lines,
      notes: held ? [] : [t('nothing_on_disk')],
      file: held && fileCard(held),
      fields: held ? file.fields() : [],
      actions: asked.busy
        ? [{ id: 'cancel', label: t('cancel') }]
        : [
            ...(held ? file.actions() : []),
            { id: 'export', label: t(target.labels.export), main: !held },
            ...(lines.some(differs) ? [{ id: 'correct', label: t('settings_correct') }] : []),
          ],
    }),
    act: async (action, fields) => {
      if (action === 'cancel') return asked.cancel();
      if (action === 'correct')
        return asked.run(async () => void ((await setRight()) && asked.say(t('settings_corrected'))));
      if (action === 'export') return asked.run(exportFile, t('export_progress'));
      if (held) await file.act(action, fields, held);
      await reload();
    },
  };
}
