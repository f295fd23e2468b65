// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { sourceRole } from '../../../../lib/assistant/source/source';
import { isPlan } from '../../../../lib/messages/protocol';
import type { ExportJob, SiteId, SourcePage } from '../../../../lib/sites/contract';
import { siecleExports } from '../../../../lib/sites/siecle';
import { speakFrench } from '../../support/french';
import { MemoryBackground } from '../support/background';
import { startRole } from '../support/stage';

/** SIECLE's page with an invented second job for the same file. */
const [elea] = siecleExports.jobs;
const third = { ...elea, id: 'pix', target: 'balado' as SiteId } as ExportJob;
const page: SourcePage = { ...siecleExports, jobs: [...siecleExports.jobs, third] };
const address = 'https://si2d.ac-creteil.fr/bee/exports';

beforeEach(() => {
  speakFrench();
  document.body.innerHTML = '<a href="#">Elèves sans adresse</a>';
});

test('two targets for one kind of file have each their button, their plan and their job', async () => {
  const background = new MemoryBackground({
    'target/offered': () => ['elea', 'balado'],
    'capture/collect': () => ({ how: 'bytes', url: `blob:${address}`, chunks: ['AAAA'], name: 'eleves.zip' }),
  });
  const role = startRole(sourceRole, page, { background, address });
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
  const taken = background.told.flatMap(([name, data]) =>
    name === 'capture/take' ? (data as { job: string }).job : [],
  );
  expect(taken).toEqual(['elea', 'pix']);
});
