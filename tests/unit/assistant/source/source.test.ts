// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { sourceRole } from '../../../../lib/assistant/source/source';
import { isPlan } from '../../../../lib/messages/protocol';
import type { ExportJob, SiteId, SourcePage } from '../../../../lib/sites/contract';
import { siecleExports } from '../../../../lib/sites/siecle';
import { speakFrench } from '../../support/french';

const ran = vi.hoisted((): (string | undefined)[] => []);
vi.mock('../../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../../lib/messages/send')>()),
  sendMessage: async (name: string) => {
    if (name === 'held/list') return [];
    return name === 'target/state' ? { open: [], opensItself: false } : ['elea', 'balado'];
  },
}));
vi.mock('../../../../lib/assistant/source/export-job', async (original) => ({
  ...(await original<typeof import('../../../../lib/assistant/source/export-job')>()),
  exporter: () => async (job: ExportJob) => void ran.push(job.target),
}));

/** SIECLE's page with an invented second job for the same file. */
const [elea] = siecleExports.jobs;
const third = { ...elea, id: 'pix', target: 'balado' as SiteId } as ExportJob;
const page: SourcePage = { ...siecleExports, jobs: [...siecleExports.jobs, third] };

beforeEach(() => {
  speakFrench();
  ran.length = 0;
});

test('two targets for one kind of file have each their button, their plan and their job', async () => {
  const found = { site: 'siecle', page: 'siecle-exports' } as const;
  const role = sourceRole({ page, found, signal: new AbortController().signal, redraw: () => undefined });
  await role.reload();
  const exports = role.view().actions.filter(({ id }) => id.startsWith('export'));
  expect(exports.map(({ id, label }) => [id, label])).toEqual([
    ['export elea', 'Exporter vers Éléa'],
    ['export pix', 'Exporter vers Balado'],
  ]);
  for (const { id } of exports) {
    expect(isPlan(id)).toBe(true);
    await role.act(id, {});
  }
  expect(ran).toEqual(['elea', 'balado']);
});
