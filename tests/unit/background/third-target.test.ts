import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlePlans } from '../../../lib/background/handlers/plans';
import { handleTaken } from '../../../lib/background/handlers/take';
import { encodeBytes } from '../../../lib/bytes/encoded';
import type { TakenFile } from '../../../lib/messages/protocol';
import { schoolYear } from '../../../lib/school/school-year';
import { heldFiles } from '../../../lib/vault/vault';
import { makeSiecleXml, usualXmlName, zipOf } from '../../people/siecle-xml';
import { disk } from '../support/disk';
import { provideLocks } from '../support/locks';
import { ask, listeners, pageSender } from './ask';
import { recognise } from './recognise';

vi.mock('../../../lib/messages/send', async (original) => ({
  ...(await original<typeof import('../../../lib/messages/send')>()),
  ...(await import('./ask')).messaging,
}));
vi.mock('../../../lib/vault/in-database', () => import('../support/disk'));
/** The sites that take files, and an invented one that takes what Éléa does. */
vi.mock('../../../lib/sites/targets', async (original) => {
  const real = await original<typeof import('../../../lib/sites/targets')>();
  return { ...real, targets: [...real.targets, { ...real.targetNamed('elea'), site: 'third' }] };
});

const siecle = pageSender({ url: 'https://si.ac-versailles.fr/siecle' });
const zip = zipOf(usualXmlName, makeSiecleXml({ plain: true, year: schoolYear(new Date()) }));

beforeEach(async () => {
  fakeBrowser.reset();
  provideLocks();
  disk.clear();
  listeners.clear();
  handlePlans();
  handleTaken();
  await recognise('siecle', siecle);
});

/** What becomes of the ZIP as job `job` brings it after a click on `plan`. */
async function take(job: string | undefined, plan = `export ${job}` as const) {
  await ask('plan/grant', { plan: plan as 'export elea' }, siecle);
  const taken: TakenFile = {
    page: { site: 'siecle', page: 'siecle-exports' },
    kind: 'siecle-students',
    job,
    settings: [],
    content: await encodeBytes(zip),
  };
  return ask('capture/take', taken, siecle);
}
const targets = async () => (await heldFiles()).map(({ target }) => target).sort();

test('a file that is taken for one target is held for it, whatever else takes its kind', async () => {
  expect(await take('third')).toMatchObject({ ok: true, receipt: { target: 'third' } });
  expect(await targets()).toEqual(['third']);
});

test('files of one kind for two targets are held beside each other, and each replaces its own', async () => {
  await take('elea');
  expect(await take('third')).toMatchObject({ ok: true, replaced: false });
  expect(await targets()).toEqual(['elea', 'third']);
  expect(await take('elea')).toMatchObject({ ok: true, replaced: true });
  expect(await targets()).toEqual(['elea', 'third']);
});

test("one target's click brings no file for another", async () => {
  expect(await take('third', 'export elea')).toMatchObject({ ok: false, refusal: { code: 'not-asked' } });
  expect(await targets()).toEqual([]);
});

test.each(['nobody', undefined])('nothing is taken for a job that the page has not: %s', async (job) => {
  await expect(take(job, 'export elea')).rejects.toThrow('gives no siecle-students');
  expect(await targets()).toEqual([]);
});
