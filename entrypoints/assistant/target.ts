import type { Action, View } from '../../components/view';
import { fileCard } from '../../lib/file-card';
import { type Delivery, sendMessage } from '../../lib/messages';
import { keeper } from '../../lib/page/keep-page';
import { nameOf } from '../../lib/page/labels';
import { pageRoots } from '../../lib/page/roots';
import { overdue, waitFor } from '../../lib/page/wait';
import type { Advice, TargetPage } from '../../lib/sites/types';
import { type MessageKey, t } from '../../lib/text';
import type { Receipt } from '../../lib/vault/types';
import { Asked } from './asked';
import { type Delivered, deliver, lookAfresh } from './deliver';
import { followSteps } from './follow-steps';
import { chooseOwnFile } from './own-file';
import { blankView, type Role, type Surroundings } from './role';

/** What is said while there is no sign, and for how many milliseconds, before the question is asked. */
const patience: [MessageKey, number][] = [
  ['deliver_progress', 5000],
  ['deliver_slow', 15_000],
];

/** On a page that takes a file: puts it in, looks whether it was taken, and follows the import to its end. */
export function targetRole({ page, found, signal, redraw }: Surroundings<TargetPage>): Role {
  const asked = new Asked(redraw, signal);
  const follow = followSteps(page, asked, signal);
  const keepPage = keeper(window, signal);
  let held: Receipt | undefined;
  /** A file for another page of the site. */
  let elsewhere: Receipt | undefined;
  let delivery: Delivery | undefined;
  /** How the file's fate shows in this document; undefined when it was put into an earlier one. */
  let look: Delivered['look'] | undefined;
  /** Put in, and waiting for the page's own button. */
  let ready: Delivered | undefined;
  const heard = new WeakSet<HTMLElement>();
  let advice: Advice | undefined;
  let manual = false;
  /** An import has just ended here: its result is all there is to say. */
  let over = false;

  async function reload() {
    const files = await sendMessage('held/list', undefined);
    const fitting = files.filter(({ target }) => target === page.site);
    held = page.accepts.flatMap((kind) => fitting.find((file) => file.kind === kind) ?? [])[0];
    elsewhere = held ? undefined : fitting[0];
    // The person is where this file leads: from other pages of this tab there is nothing more to lead to.
    if (held) await sendMessage('delivery/lead', { id: held.id, by: page.page });
    delivery ??= await sendMessage('delivery/get', undefined);
    // About a file that was deleted, there is nothing to ask or advise; about one that was replaced, nothing to say.
    const moot = held !== undefined || delivery?.state === 'unknown' || delivery?.state === 'told';
    if (delivery && delivery.fileId !== held?.id && moot) await forget();
    await watch();
  }

  async function watch() {
    hear();
    const shown = page.advice?.(document);
    advice = keepPage(shown?.keepUntil ?? []) ? undefined : shown;
    if (over && page.labels.pending && !page.finished(document)) {
      over = false;
      asked.clear();
    }
    if (delivery && !asked.busy) await judge(delivery);
    redraw();
  }

  /** Acts on what the page shows by now. */
  async function judge(current: Delivery): Promise<void> {
    const evidence = look ? look() : lookAfresh(page, current);
    // The page that waited for the person to send the file is gone, and nothing says that it was sent.
    if (!look && !evidence && current.state === 'ready') return forget();
    if (evidence?.state === 'refused') {
      await forget();
      return asked.fail(t(page.labels.refused, evidence.reason));
    }
    if (evidence && current.state !== 'told') await know(evidence.state);
    // Widgets show a file's name at once, and the refusal a moment later: perhaps while that was being noted.
    if (delivery !== current) return;
    if (current.state !== 'accepted' && current.state !== 'told') return;
    if (!(await follow(current))) return;
    delivery = held = undefined;
    over = true;
  }

  async function know(state: Delivery['state']) {
    if (!delivery || delivery.state === state) return;
    delivery.state = state;
    await sendMessage('delivery/set', delivery);
  }

  async function forget() {
    delivery = undefined;
    look = undefined;
    ready = undefined;
    await sendMessage('delivery/set', null);
  }

  async function putIn(abort: AbortSignal): Promise<void> {
    if (!held) return asked.fail(t('deliver_no_file'));
    manual = false;
    // A page that has become another one by what was pressed for the file still gets it: only the person cancels.
    const cancelled = () => abort.aborted && abort.reason !== signal.reason;
    const outcome = await deliver(page, held, signal, cancelled);
    if (outcome === 'cancelled') {
      // Noted before anything was given, and perhaps read again since.
      delivery = undefined;
      return asked.say(t('cancelled'));
    }
    if (outcome === 'no-place') {
      manual = true;
      return asked.fail(t('deliver_no_place'));
    }
    if (outcome === 'no-file') {
      held = undefined;
      return asked.fail(t('deliver_no_file'));
    }
    ({ delivery, look } = outcome);
    // A page need not change when its server answers.
    outcome.answers.listen(() => void watch());
    if (delivery.state === 'ready') sayReady(outcome);
    else await awaitFate(outcome, abort);
  }

  /** Until the page shows what became of the file, or nothing for too long. */
  async function awaitFate(put: Delivered, abort: AbortSignal): Promise<void> {
    for (const [label, deadline] of patience) {
      asked.progress(t(label));
      const options = { signal: abort, deadline, besides: put.answers.listen };
      if (await waitFor([...pageRoots(document)], put.look, options).catch(overdue)) return;
    }
  }

  /** Does `work`, and asks the person where the page shows nothing by then. */
  async function seeThrough(work: (abort: AbortSignal) => Promise<void>): Promise<void> {
    await asked.run(work, t('deliver_progress'));
    // Another page has taken this one's place, and its role knows better by now.
    if (signal.aborted) return;
    await watch();
    if (delivery?.state === 'sent') await know('unknown');
  }

  /** The page sends nothing by itself: its button is the person's. */
  function sayReady(put: Delivered): void {
    const button = held && page.sendButton?.(document, held.kind);
    if (!button) {
      asked.say(t('deliver_told_to_send'));
      return;
    }
    // Style sheets that make capitals are given small letters.
    const name = nameOf(button);
    asked.say(t('deliver_ready', name.charAt(0).toUpperCase() + name.slice(1)));
    ready = put;
    hear();
  }

  /**
   * Pressed twice, it would send the file twice: nothing says any longer to press it. The button itself is heard, for
   * it may stand in a frame or in a closed shadow root; and each one anew, for pages draw it again meanwhile.
   */
  function hear(): void {
    const button = ready && held && page.sendButton?.(document, held.kind);
    if (!button || heard.has(button)) return;
    heard.add(button);
    button.addEventListener('click', () => void sent(), { signal });
  }

  async function sent(): Promise<void> {
    const put = ready;
    ready = undefined;
    if (!put || delivery !== put.delivery || delivery.state !== 'ready') return;
    await know('sent');
    await seeThrough((abort) => awaitFate(put, abort));
    if (!signal.aborted) await reload();
  }

  function drop(main: boolean): Action {
    const named = held && page.labels.deliver?.[held.kind];
    return { id: 'deliver', label: named ? t(named) : t('deliver', held?.name ?? ''), main };
  }
  const erase: Action = { id: 'erase', label: t('file_erase') };

  function actions(): Action[] {
    if (asked.busy) return [{ id: 'cancel', label: t('cancel') }];
    if (isPending()) return held ? [erase] : [];
    if (!held) return [{ id: 'choose', label: t('choose_file'), main: !over && !elsewhere }];
    if (manual) return [{ id: 'save', label: t('save_file'), main: true }, drop(false), erase];
    if (delivery?.state === 'unknown')
      return [
        { id: 'yes', label: t('yes') },
        { id: 'no', label: t('no') },
      ];
    return delivery ? [erase] : [drop(true), erase];
  }

  function notes(): string[] {
    return [...(advice?.notes ?? []).map((note) => t(note)), ...fileNotes()];
  }

  /** What the person must know now comes before what was said last, and before the file. */
  function advised(): Pick<View, 'message' | 'notes' | 'files'> | undefined {
    const { message } = asked;
    if (!advice || asked.busy || message?.tone === 'alert') return undefined;
    const [first = '', ...others] = notes();
    const tone = advice.keepUntil ? 'alert' : 'status';
    return {
      message: { tone, text: first },
      notes: [...others, ...(message ? [message.text] : [])],
      files: [],
    };
  }

  /** What was given waits for the person: the page takes nothing else meanwhile. */
  function isPending(): boolean {
    return page.labels.pending !== undefined && !delivery && page.finished(document);
  }

  function fileNotes(): string[] {
    if (isPending() && page.labels.pending) return over ? [] : [t(page.labels.pending)];
    if (manual && held) return [t('manual_way', held.name)];
    if (delivery?.state === 'unknown') return [t('deliver_question')];
    if (delivery?.state === 'told') return [t(page.labels.told)];
    if (held || delivery || over) return [];
    const there = elsewhere && page.labels.elsewhere?.[elsewhere.kind];
    return [t(there ?? page.labels.missing)];
  }

  return {
    reload,
    look: watch,
    pointAt: () =>
      advice?.point ??
      (delivery?.state === 'ready' && held ? page.sendButton?.(document, held.kind) : undefined) ??
      (elsewhere && !isPending() ? page.wayTo?.(document, elsewhere.kind) : undefined),
    view: (): View => ({
      ...blankView(page),
      ...asked.shown(),
      notes: asked.busy ? [] : notes(),
      files: held ? [fileCard(held)] : [],
      ...advised(),
      actions: actions(),
    }),
    act: async (action) => {
      if (action === 'cancel') return asked.cancel();
      if (action === 'deliver') await seeThrough(putIn);
      if (action === 'choose') return chooseOwnFile(found, page.accepts, asked, reload);
      if (action === 'yes') await know('told');
      if (action === 'no') {
        manual = true;
        await forget();
      }
      if (action === 'save' && held) await sendMessage('delivery/save', held.id);
      if (action === 'erase' && held) {
        await sendMessage('held/erase', held.id);
        asked.say(t('file_erased'));
      }
      await reload();
    },
  };
}
