import { fillText } from '../page/press/fill';
import { uaiProblem } from '../school/uai';
import type { ActivationPage } from '../sites/contract';
import { clock, t } from '../text/t';
import { latestOf } from './latest';
import { blankView, type Role, type Surroundings } from './role';
import { Asked } from './task';
import { takeUai } from './typed-uai';

/** Where a site mails a link to the school: fills the UAI in, and counts down from the moment the link was asked for. */
export function activationRole({
  page,
  background,
  window,
  location,
  signal,
  redraw,
}: Surroundings<ActivationPage>): Role {
  const { document } = window;
  const asked = new Asked(background, redraw, signal, page.page);
  const latest = latestOf();
  let uai = '';
  let askedAt: number | undefined;

  const onAskPressed = (event: Event) => {
    const button = page.ask(document);
    if (event.isTrusted && button && event.composedPath().includes(button)) {
      asked.clear();
      void asked.follow(background.ask('link/asked', page.site).then(reload));
    }
  };
  window.addEventListener('click', onAskPressed, { signal, capture: true });
  // A control that a page made itself hears keys, and no click follows; a native one would be heard twice.
  const onKeyPressed = (event: KeyboardEvent) => {
    const isOwn = page.ask(document)?.matches('button, input, a[href]') === false;
    if (isOwn && (event.key === 'Enter' || event.key === ' ')) onAskPressed(event);
  };
  window.addEventListener('keydown', onKeyPressed, { signal, capture: true });

  async function reload() {
    const answers = await latest(() =>
      Promise.all([background.ask('school/uai'), background.ask('link/asked-at', page.site)]),
    );
    if (!answers) return;
    [uai, askedAt] = answers;
    redraw();
  }

  function fill(typed: string) {
    const field = page.field(document);
    if (!field) return asked.fail(t('field_not_found'));
    if (!typed) return asked.fail(t('uai_shape'));
    fillText(field, typed);
    field.focus();
    const doubt = uaiProblem(typed);
    asked.say(doubt ? `${t(page.labels.filled)} ${t(doubt)}` : t(page.labels.filled));
  }

  const runs = () => askedAt !== undefined && askedAt + page.linkLife > Date.now();

  return {
    reload,
    look: redraw,
    pointAt: () => (runs() ? undefined : page.ask(document)),
    view: () => ({
      ...blankView(page, location),
      ...asked.shown(),
      notes: [t(page.labels.explain)],
      limit:
        askedAt !== undefined && runs()
          ? { label: t(page.labels.asked, clock(askedAt)), until: askedAt + page.linkLife }
          : undefined,
      fields: [{ id: 'uai', label: t('uai_label'), value: uai, placeholder: '0771234A', enter: 'fill' }],
      actions: [{ id: 'fill', label: t(page.labels.fill), main: !runs() }],
    }),
    act: async (action, fields) => {
      if (action !== 'fill') return;
      const taken = await takeUai(fields, uai, background);
      if (taken === undefined) return asked.fail(t('uai_shape'));
      uai = taken;
      fill(uai);
    },
  };
}
