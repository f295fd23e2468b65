import { exportPlan, type OfferedTarget } from '../../messages/protocol';
import type { ExportFile, ExportJob, SourcePage } from '../../sites/contract';
import { jobFor } from '../../sites/jobs';
import { t } from '../../text/t';
import type { Receipt } from '../../vault/types';
import { fileCard } from '../../view/file-card';
import type { Action, SettingLine, View } from '../../view/view';
import { eraseFiles, fileActions } from '../file-actions';
import { heldFrom, lossOf } from '../held-here';
import { latestOf } from '../latest';
import { blankView, type Role, type Surroundings } from '../role';
import { Asked } from '../task';
import { exporter, setRight } from './export-job';
import { differs, settingLine } from './settings';

/** On a page that gives files: its settings, its exports, and the way to their targets. */
export function sourceRole(surroundings: Surroundings<SourcePage>): Role {
  const { page, found, background, window, location, signal, redraw } = surroundings;
  const { document } = window;
  const asked = new Asked(background, redraw, signal, page.page);
  const latest = latestOf();
  const exportJob = exporter({ ...surroundings, asked, held: () => held });
  const [usual] = page.gives;
  let lines: SettingLine[] = [];
  let held: Receipt[] = [];
  /** The sites that take something of what the page gives, with what can be done there. */
  let targets: (OfferedTarget & { job: ExportJob; way: ReturnType<typeof fileActions> })[] = [];

  function look() {
    lines = usual?.settings(document).map(settingLine) ?? [];
    redraw();
  }

  async function reload() {
    const answers = await latest(() =>
      Promise.all([heldFrom(found, location, background), background.ask('target/offered')]),
    );
    if (!answers) return;
    const former = held;
    held = answers[0];
    targets = withWays(answers[1]);
    // What went without a click of the person's here has expired, or was erased elsewhere.
    const loss = asked.busy ? undefined : lossOf(former, held);
    if (loss) asked.say(loss);
    for (const { way } of targets) await way.refresh();
    look();
  }

  function correctSettings(file: ExportFile) {
    const right = setRight(file, document, asked);
    // What is said must fit what is shown.
    look();
    if (right) asked.say(t('settings_corrected'));
  }

  function withWays(all: OfferedTarget[]): typeof targets {
    return all.flatMap((target) => {
      const job = jobFor(page, target);
      if (!job) return [];
      const known = targets.find(({ site }) => site === target.site);
      return [{ ...target, job, way: known?.way ?? fileActions(target, asked, background) }];
    });
  }

  const offered = () => targets.filter((target) => target.offered);
  const reached = () => targets.filter(({ site }) => held.some(({ target }) => target === site));

  function actions(): Action[] {
    if (asked.busy) return [{ id: 'cancel', label: t('cancel') }];
    const exports = offered().map(
      ({ job, labels }, index): Action => ({
        id: exportPlan(job),
        label: t(labels.export),
        main: held.length === 0 && index === 0,
      }),
    );
    const files = reached().flatMap(({ way }, index) => way.actions(index === 0));
    const erase = { id: 'erase', label: t(held.length > 1 ? 'files_erase' : 'file_erase') };
    const correct = { id: 'correct', label: t('settings_correct') };
    return [
      ...files,
      ...(held.length > 0 ? [erase] : []),
      ...exports,
      ...(lines.some(differs) ? [correct] : []),
    ];
  }

  return {
    reload,
    look,
    pointAt: () => asked.wanted,
    view: (): View => ({
      ...blankView(page, location),
      ...asked.shown(),
      settings: lines,
      notes: held.length > 0 ? [] : [t('nothing_on_disk')],
      files: held.map(fileCard),
      fields: reached().flatMap(({ way }) => way.fields()),
      actions: actions(),
    }),
    act: async (action, fields) => {
      if (action === 'cancel') return asked.cancel();
      if (action === 'correct' && usual) return asked.run(async () => correctSettings(usual));
      const job = offered().find((one) => exportPlan(one.job) === action)?.job;
      if (job) await asked.run((abort) => exportJob(job, abort), t('export_progress'));
      if (action === 'erase') {
        const erased = held;
        held = [];
        await eraseFiles(erased, asked, background);
      }
      for (const { way } of targets) await way.act(action, fields);
      await reload();
    },
  };
}
