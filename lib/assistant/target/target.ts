import type { Delivery } from '../../messages/protocol';
import { pageRoots } from '../../page/read/roots';
import { nameOf } from '../../page/read/shown-text';
import { overdue, waitFor } from '../../page/wait';
import { keeper } from '../../page/warn-before-leaving';
import { shownBy } from '../../page/watch';
import type { Advice, TargetPage } from '../../sites/contract';
import { type MessageKey, t } from '../../text/t';
import { fileCard } from '../../view/file-card';
import type { View } from '../../view/view';
import { latestOf } from '../latest';
import { blankView, type Role, type Surroundings } from '../role';
import { Asked } from '../task';
import { chooseOwnFile } from './choose-own-file';
import { type Delivered, deliver, lookAfresh, refusalShown } from './deliver';
import { type Fate, type FateEvent, nextFate, type Question, untouched } from './fate';
import { fateActions, fateNotes, wordMessage } from './fate-view';

/** What is said while there is no sign, and for how many milliseconds, before the question is asked. */
const patience: [MessageKey, number][] = [
  ['deliver_progress', 5000],
  ['deliver_slow', 15_000],
];

/**
 * On a page that takes a file: puts it in, looks whether it was taken, and follows the import to its end. What becomes
 * of the file is decided in `fate.ts`; here the page and the background are read, and told.
 */
export function targetRole({
  page,
  found,
  background,
  window,
  location,
  signal,
  redraw,
}: Surroundings<TargetPage>): Role {
  const { document } = window;
  const asked = new Asked(background, redraw, signal, page.page);
  const keepPage = keeper(window, signal);
  const latest = latestOf();
  let fate = untouched;
  /** The delivery as the background was last told, or has told. */
  let saved: Delivery | undefined;
  let saving: Promise<unknown> = Promise.resolve();
  /** What was put into this document, and how the page shows its fate. */
  let put: Delivered | undefined;
  const heard = new WeakSet<HTMLElement>();
  let advice: Advice | undefined;

  /** Figures may stand for a moment only, or on a page that does not say « terminée »: each change is looked at. */
  const figures = new MutationObserver(() => void asked.follow(apply({ is: 'figures', shown: readShown() })));
  signal.addEventListener('abort', () => figures.disconnect());

  /** The next fate, what it says, and what the background must know of it. */
  async function apply(event: FateEvent): Promise<void> {
    const former = fate;
    fate = nextFate(former, event);
    if (fate.word && fate.word !== former.word) say(fate.word);
    if (fate.ending && !former.ending && fate.delivery) return end(fate.delivery);
    if (fate.delivery !== saved) await save(fate.delivery);
  }

  function say(word: NonNullable<Fate['word']>): void {
    const message = wordMessage(word, page);
    if (!message) asked.clear();
    else if (message.tone === 'alert') asked.fail(message.text);
    else asked.say(message.text);
  }

  /** In their order, whatever the background makes of each. */
  function save(delivery: Delivery | undefined): Promise<void> {
    saved = delivery;
    const sending = saving.then(() => background.ask('delivery/set', delivery ?? null));
    saving = sending.catch(() => undefined);
    return sending;
  }

  /** That the file is erased is said once it is. */
  async function end({ fileId, result }: Delivery): Promise<void> {
    figures.disconnect();
    const erased = await background.ask('delivery/finished', fileId).then(
      () => true,
      () => false,
    );
    if (erased) saved = undefined;
    await apply({ is: 'ended', erased, result });
  }

  async function reload(): Promise<void> {
    const answer = await latest(async () => {
      await saving;
      const { turn } = fate;
      const files = await background.ask('held/list');
      const fitting = files.filter(({ target }) => target === page.site);
      const file = page.accepts.flatMap((kind) => fitting.find((one) => one.kind === kind) ?? [])[0];
      const delivery = await background.ask('delivery/get');
      const known = file && (await background.ask('target/other', file.id));
      return { turn, file, elsewhere: fitting[0], delivery, known };
    });
    if (!answer) return;
    const { turn, file, elsewhere, known } = answer;
    if (turn === fate.turn && !fate.delivery) saved = answer.delivery;
    const question = known ? ({ about: 'platform', here: location.host, known } as const) : undefined;
    await apply({ is: 'listed', turn, file, elsewhere, delivery: answer.delivery, question });
    // The person is where this file leads: from other pages of this tab there is nothing more to lead to.
    if (file) await background.ask('delivery/lead', { id: file.id, by: page.page });
    await readPage();
  }

  function readShown() {
    const finished = page.finished(document);
    return {
      finished,
      step: page.step(document),
      result: page.result(document),
      error: fate.delivery?.before.error && refusalShown(page, document) !== undefined,
      takesAgain: page.labels.pending !== undefined && !finished,
    };
  }

  /** Acts on what the page shows by now. */
  async function readPage(): Promise<void> {
    followSendButton();
    const shown = page.advice?.(document);
    advice = keepPage(shown?.keepUntil ?? []) ? undefined : shown;
    if (!asked.busy) {
      const { delivery } = fate;
      const evidence =
        delivery && (fate.here && put ? put.look(delivery) : lookAfresh(page, document, delivery));
      await apply({ is: 'shown', shown: { ...readShown(), evidence } });
      if (isFollowed(fate) && !signal.aborted) figures.observe(document, shownBy);
    }
    redraw();
  }

  /** What is asked before a file is given that a page was given already; nothing for one that was not. */
  async function againQuestion(fileId: string): Promise<Question | undefined> {
    const before = await background.ask('delivery/before', fileId);
    return before && { about: 'again', ...before };
  }

  async function putIn(abort: AbortSignal, again: boolean): Promise<void> {
    const { file } = fate;
    if (!file) return apply({ is: 'not-given', why: 'no-file' });
    if (fate.question?.about === 'platform') await background.ask('target/agree', file.id);
    const question = again ? undefined : await againQuestion(file.id);
    if (question) return apply({ is: 'asked', question });
    await apply({ is: 'giving' });
    // A page that has become another one by what was pressed for the file still gets it: only the person cancels.
    const cancelled = () => abort.aborted && abort.reason !== signal.reason;
    const outcome = await deliver({ page, file, background, document, location, signal, cancelled });
    if (typeof outcome === 'string') {
      saved = undefined;
      // Another tab was faster.
      if (outcome === 'before') return apply({ is: 'asked', question: await againQuestion(file.id) });
      return apply({ is: 'not-given', why: outcome });
    }
    put = outcome;
    saved = outcome.delivery;
    await apply({ is: 'given', delivery: outcome.delivery, button: sendButtonName() });
    // A page need not change when its server answers.
    outcome.answers.listen(() => void asked.follow(readPage()));
    if (outcome.delivery.state === 'ready') followSendButton();
    else await awaitFate(outcome, abort);
  }

  /** Until the page shows what became of the file, or nothing for too long. */
  async function awaitFate({ look, answers }: Delivered, abort: AbortSignal): Promise<void> {
    const evidence = () => fate.delivery && look(fate.delivery);
    for (const [label, deadline] of patience) {
      asked.progress(t(label));
      const options = { signal: abort, deadline, besides: answers.listen };
      if (await waitFor([...pageRoots(document)], evidence, options).catch(overdue)) return;
    }
  }

  /** Does `work`, and asks the person where the page shows nothing by then. */
  async function seeThrough(work: (abort: AbortSignal) => Promise<void>): Promise<void> {
    await asked.run(work, t('deliver_progress'));
    // Another page has taken this one's place, and its role knows better by now.
    if (signal.aborted) return;
    await readPage();
    await apply({ is: 'nothing-shown' });
  }

  /** The page's own send button, while the file waits for the person to press it. */
  function sendButton(): HTMLElement | undefined {
    const { file, delivery } = fate;
    return delivery?.state === 'ready' && file ? page.sendButton?.(document, file.kind) : undefined;
  }

  /** Style sheets that make capitals are given small letters. */
  function sendButtonName(): string | undefined {
    const button = fate.file && page.sendButton?.(document, fate.file.kind);
    const name = button && nameOf(button);
    return name && name.charAt(0).toUpperCase() + name.slice(1);
  }

  /**
   * Pressed twice, it would send the file twice: nothing says any longer to press it. The button itself is heard, for
   * it may stand in a frame or in a closed shadow root; and each one anew, for pages draw it again meanwhile.
   */
  function followSendButton(): void {
    const button = fate.here ? sendButton() : undefined;
    if (!button || heard.has(button)) return;
    heard.add(button);
    button.addEventListener('click', () => void asked.follow(onSendPressed()), { signal });
  }

  async function onSendPressed(): Promise<void> {
    const former = fate;
    const telling = apply({ is: 'send-pressed' });
    const given = put;
    if (fate === former || !given) return telling;
    await telling;
    await seeThrough((abort) => awaitFate(given, abort));
    if (!signal.aborted) await reload();
  }

  /** What was given waits for the person: the page takes nothing else meanwhile. */
  function isPending(): boolean {
    return page.labels.pending !== undefined && !fate.delivery && page.finished(document);
  }

  function notes(): string[] {
    const now = { page, isPending: isPending() };
    return [...(advice?.notes ?? []).map((note) => t(note)), ...fateNotes(fate, now)];
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

  return {
    reload,
    look: readPage,
    pointAt: () =>
      advice?.point ??
      sendButton() ??
      (fate.elsewhere && !isPending() ? page.wayTo?.(document, fate.elsewhere.kind) : undefined),
    view: (): View => ({
      ...blankView(page, location),
      ...asked.shown(),
      notes: asked.busy ? [] : notes(),
      files: fate.file ? [fileCard(fate.file)] : [],
      ...advised(),
      actions: asked.busy
        ? [{ id: 'cancel', label: t('cancel') }]
        : fateActions(fate, { page, isPending: isPending() }),
    }),
    act: async (action) => {
      const { file } = fate;
      if (action === 'cancel') return asked.cancel();
      if (action === 'deliver' || action === 'deliver-again')
        await seeThrough((abort) => putIn(abort, action === 'deliver-again'));
      if (action === 'choose') return chooseOwnFile(found, page.accepts, asked, background, reload);
      if (action === 'yes' || action === 'no') await apply({ is: 'arrived', yes: action === 'yes' });
      if (action === 'open-known') await background.ask('target/open', { site: page.site });
      if (action === 'not-again') await apply({ is: 'asked' });
      if (action === 'save' && file) await background.ask('delivery/save', file.id);
      if (action === 'erase' && file) {
        await background.ask('held/erase', file.id);
        asked.say(t('file_erased'));
      }
      await reload();
    },
  };
}

function isFollowed({ delivery, ending }: Fate): boolean {
  return !ending && (delivery?.state === 'accepted' || delivery?.state === 'told');
}
