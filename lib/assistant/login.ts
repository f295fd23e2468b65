import { uaiProblem } from '../school/uai';
import type { LoginPage } from '../sites/contract';
import { t } from '../text/t';
import type { Receipt } from '../vault/types';
import { fileCard } from '../view/file-card';
import { latestOf } from './latest';
import { blankView, type Role, type Surroundings } from './role';
import { Asked } from './task';
import { takeUai } from './typed-uai';

/** On a login page: chooses the local account and fills the UAI; the password is the person's. */
export function loginRole({
  page,
  background,
  window,
  location,
  signal,
  redraw,
}: Surroundings<LoginPage>): Role {
  const asked = new Asked(background, redraw, signal, page.page);
  const latest = latestOf();
  let held: Receipt | undefined;
  let uai = '';
  let begun = false;

  async function prepare(abort: AbortSignal) {
    const came = await page.prepare(window.document, uai, abort);
    if (came === 'continues') return;
    await background.ask('plan/claim', 'prepare-login');
    if (came === 'not-found') return asked.fail(t('login_not_found'));
    const doubt = uaiProblem(uai);
    const ready = t(uai ? 'login_ready' : 'login_ready_without_uai');
    asked.say(doubt ? `${ready} ${t(doubt)}` : ready);
  }

  /** Goes on with what was asked on the page before this one, in the same tab, less than a minute ago. */
  async function resume() {
    if (await background.ask('plan/claim', 'prepare-login')) await asked.run(prepare);
  }

  return {
    look: () => undefined,
    reload: async () => {
      const answers = await latest(() =>
        Promise.all([background.ask('held/list'), background.ask('school/uai')]),
      );
      if (answers) [[held], uai] = answers;
      if (!begun) {
        begun = true;
        await resume();
      }
      redraw();
    },
    view: () => ({
      ...blankView(page, location),
      ...asked.shown(),
      notes: [t('login_password_is_yours')],
      files: held ? [fileCard(held)] : [],
      fields: [
        { id: 'uai', label: t('uai_label'), value: uai, hint: t('uai_hint'), placeholder: '0771234A' },
      ],
      actions: [{ id: 'prepare-login', label: t('login_prepare'), main: true }],
    }),
    act: async (action, fields) => {
      if (action !== 'prepare-login') return;
      const taken = await takeUai(fields, uai, background);
      if (taken === undefined) return asked.fail(t('uai_shape'));
      uai = taken;
      await asked.run(prepare);
    },
  };
}
