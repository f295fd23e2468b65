// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { guideRole } from '../../../lib/assistant/guide';
import type { GuidePage, GuideStep } from '../../../lib/sites/contract';
import { sieclePages } from '../../../lib/sites/siecle/pages';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';
import { MemoryBackground } from './support/background';
import { startRole } from './support/stage';

const address = 'https://si2d.ac-creteil.fr/bee/menu';
let next: GuideStep | undefined;
const page: GuidePage = { ...sieclePages['siecle-menu'], next: () => next };
const start = (background = new MemoryBackground()) =>
  startRole(guideRole, page, { background, address, found: { school: '0921234S' } });

beforeEach(() => {
  speakFrench();
  next = undefined;
});

test('it says what to click next, points at it, and presses nothing', async () => {
  const element = document.createElement('a');
  let pressed = 0;
  element.addEventListener('click', () => pressed++);
  next = { text: 'siecle_choose_year', details: ['2026-2027'], element };
  const role = start();
  await role.reload();
  expect(role.says()).toBe("Choisissez l'année 2026-2027.");
  expect(role.pointAt?.()).toBe(element);
  await role.act('next', {});
  expect(pressed).toBe(0);
  expect(role.background.asked).toEqual([['held/list']]);
});

test('what is to be corrected comes first, in alert', () => {
  next = {
    text: 'siecle_choose_year',
    details: ['2026-2027'],
    doubt: { text: 'siecle_other_year', details: ['2025-2026', '2026-2027'] },
  };
  expect(start().says()).toBe(
    "! L'année choisie est 2025-2026, alors que nous sommes en 2026-2027 : l'export serait celui d'une autre année. | Choisissez l'année 2026-2027.",
  );
});

test('it follows the page at each look', async () => {
  const role = start();
  await role.look();
  next = { text: 'siecle_xml' };
  await role.look();
  expect(role.draws.map(({ message }) => message?.text)).toEqual([undefined, expect.stringContaining('XML')]);
  expect(role.background.asked).toEqual([]);
});

test('it shows the files taken on this site, of this school', async () => {
  const background = new MemoryBackground();
  const source = { site: 'siecle', origin: 'https://si2d.ac-creteil.fr', school: '0921234S' } as const;
  background.held = [
    receipt({ source }),
    receipt({ id: 'autre', name: 'autre.csv', source: { ...source, school: '0771234A' } }),
  ];
  const role = start(background);
  await role.reload();
  expect(role.view().files.map(({ id }) => id)).toEqual(['fichier-1']);
});
