import { beforeEach, expect, test } from 'vitest';
import { healthCheck } from '../../../lib/assistant/health';
import type { HealthCard, View } from '../../../lib/view/view';
import { speakFrench } from '../support/french';
import { MemoryBackground } from './support/background';

beforeEach(speakFrench);

const view = { actions: [] } as unknown as View;
const card: HealthCard = { title: 'Page reconnue', lines: [], recognised: true, complete: true };

test('a check shows what was found, until the next act', async () => {
  const background = new MemoryBackground({ 'health/check': () => card });
  const health = healthCheck(background, () => undefined);
  expect(await health.act('check')).toBe(true);
  expect(health.beside(view)).toMatchObject({ health: card, message: { tone: 'status', text: card.title } });
  expect(await health.act('deliver')).toBe(false);
  expect(health.beside(view).message).toBeUndefined();
  expect(background.asked).toEqual([['health/check']]);
});

test.each([
  ['finds nothing', async () => undefined],
  ['fails', () => Promise.reject(new Error('No background'))],
])('a check that %s says so, until the next act or page', async (_, found) => {
  const health = healthCheck(new MemoryBackground({ 'health/check': found }), () => undefined);
  const says = () => health.beside(view).message?.text;
  expect(await health.act('check')).toBe(true);
  expect(says()).toContain('Passerelle ne peut pas lire cette page.');
  expect(health.beside(view).health).toBeUndefined();
  await health.act('deliver');
  expect(says()).toBeUndefined();
  await health.act('check');
  health.forget();
  expect(says()).toBeUndefined();
});
