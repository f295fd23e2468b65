import { encodeBytes, joinChunks, largestInWords } from '../../bytes/encoded';
import { formats } from '../../files/formats';
import type { FetchOutcome } from '../../messages/protocol';
import type { CapturedRequest } from '../../page/capture/captured';
import { watchPolicy } from '../../page/capture/csp';
import { fetchExport } from '../../page/capture/fetch-export';
import { unlessAborted } from '../../page/wait';
import type { Refusal } from '../../refusal';
import type { ExportFile, ExportJob, SitePage, Source } from '../../sites/contract';
import { t } from '../../text/t';
import type { Receipt } from '../../vault/types';
import { fileCard, refusalText } from '../../view/file-card';
import type { Surroundings } from '../role';
import type { Asked } from '../task';
import { learnRequest } from './learn-request';
import { correct, settingLine } from './settings';

interface Exporting extends Omit<Surroundings<SitePage & Source>, 'redraw' | 'signal'> {
  asked: Asked;
  /** What is held from here already. */
  held(): Receipt[];
}

/** Takes the files of a job, one after the other; says what became of it. The files that are held stay if it fails. */
export function exporter({ page, found, background, window, location, asked, held }: Exporting) {
  const { document } = window;

  async function take(file: ExportFile, job: string, more: boolean, abort: AbortSignal) {
    if (!setRight(file, document, asked)) return undefined;
    const settings = file.settings(document).map((setting) => settingLine(setting).text);
    const request = await learnRequest({ page, background, document, asked }, abort);
    if (!request) return refuse({ code: 'no-request', details: [] });
    const refusal = file.refuseRequest(request, new URL(location.href), found);
    if (refusal) return refuse(refusal);
    if (request.how === 'too-large') return refuse({ code: 'too-large', details: [largestInWords] });
    const fetched = await contentOf(request, file, job, abort);
    if (!fetched.ok) return refuse(fetched.refusal);
    const { content, name } = fetched;
    const outcome = await background.ask('capture/take', {
      page: found,
      kind: file.kind,
      job,
      settings,
      content,
      name,
      more,
    });
    return outcome.ok ? outcome : refuse(outcome.refusal);
  }

  /** The file, by this page or, where its policy forbids that, by the background. */
  async function contentOf(
    request: Exclude<CapturedRequest, { how: 'too-large' }>,
    { kind }: ExportFile,
    job: string,
    abort: AbortSignal,
  ): Promise<FetchOutcome> {
    if (request.how === 'bytes')
      return { ok: true, content: await encodeBytes(joinChunks(request.chunks)), name: request.name };
    const policy = watchPolicy(document, request.url);
    try {
      const onProgress = (value: number | undefined) => asked.progress(t('export_progress'), value);
      const { origin } = location;
      const options = { origin, followsRedirects: true, signal: abort, onProgress };
      const fetched = await fetchExport(request, options);
      if (fetched.ok) return { ok: true, content: await encodeBytes(fetched.bytes), name: fetched.name };
      if (fetched.refusal.code !== 'network' || !(await policy.forbids())) return fetched;
      return await unlessAborted(background.ask('capture/fetch', { page: found, kind, job }), abort);
    } finally {
      policy.stop();
    }
  }

  function refuse(refusal: Refusal): undefined {
    const kept = held().length > 0 ? ` ${t('former_file_kept')}` : '';
    asked.fail(refusalText(refusal) + kept);
  }

  return async ({ id, files }: ExportJob, abort: AbortSignal): Promise<void> => {
    const receipts: Receipt[] = [];
    let replaced = false;
    try {
      for (const file of files) {
        const outcome = await take(file, id, file !== files.at(-1), abort);
        if (!outcome) return;
        receipts.push(outcome.receipt);
        replaced ||= outcome.replaced;
      }
    } finally {
      // One after the other they leave the page set for one of them, be it that the next did not come.
      const usual = page.gives[0];
      if (files.length > 1 && usual) correct(usual.settings(document));
    }
    const doubts = receipts.flatMap(doubtsOf);
    if (doubts.length > 0) return asked.fail(t('export_done_doubtful', doubts.join(' ')));
    if (files.length > 1) return asked.say(t('exports_done'));
    asked.say(t(replaced ? 'export_done_replaced' : 'export_done'));
  };
}

/** What is said of a file beyond what most good ones have, in words. */
function doubtsOf(receipt: Receipt): string[] {
  const { ordinary = [] } = formats[receipt.kind];
  return fileCard({ ...receipt, warnings: receipt.warnings.filter(({ code }) => !ordinary.includes(code)) })
    .warnings;
}

/** Sets the page right for `file`; says what can't be. */
export function setRight(file: ExportFile, document: Document, asked: Asked): boolean {
  const wrong = correct(file.settings(document));
  if (wrong.length > 0) asked.fail(t('settings_not_corrected', wrong.map(({ field }) => field).join(', ')));
  return wrong.length === 0;
}
