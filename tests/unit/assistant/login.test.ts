// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loginRole } from '../../../lib/assistant/login';
import type { LoginPage } from '../../../lib/sites/contract';
import { eleaPages } from '../../../lib/sites/elea/pages';
import { speakFrench } from '../support/french';
import { receipt } from '../support/receipts';
import { MemoryBackground } from './support/background';
import { startRole } from './support/stage';

let background: MemoryBackground;
/** How far the page comes, and the UAI it was given. */
const prepare = vi.fn<LoginPage['prepare']>();
const start = () => startRole(loginRole, { ...eleaPages['elea-login'], prepare }, { background });
const uais = () => prepare.mock.calls.map(([, uai]) => uai);

beforeEach(() => {
  speakFrench();
  background = new MemoryBackground();
  prepare.mockReset().mockResolvedValue('done');
});

const note =
  "Passerelle choisit le compte local et remplit l'UAI. Le mot de passe, c'est vous qui le tapez : Passerelle ne le lit pas.";
const button = '[Préparer la connexion*]';
const claimed = ['plan/claim', 'prepare-login'];

test('it shows the UAI that is known and the file that waits, and does nothing to the page', async () => {
  background.uai = '0771234A';
  background.held = [receipt()];
  const role = start();
  await role.reload();
  expect(role.says()).toBe(
    `${note} | export.csv prêt : 3 comptes, 1 classe | UAI de l'établissement « 0771234A » | ${button}`,
  );
  expect(prepare).not.toHaveBeenCalled();
  expect(background.told).toEqual([claimed]);
});

describe('« Préparer la connexion »', () => {
  test('fills the known UAI, and says what is left to type', async () => {
    background.uai = '0750001U';
    const role = start();
    await role.reload();
    await role.act('prepare-login', { uai: '0750001U' });
    expect(uais()).toEqual(['0750001U']);
    expect(prepare.mock.lastCall?.[0]).toBe(document);
    expect(role.view().message).toEqual({
      tone: 'status',
      text: 'Tapez votre mot de passe, puis validez avec Entrée.',
    });
    // What was known need not be remembered again.
    expect(background.told).toEqual([claimed, claimed]);
  });

  test('asks for the UAI as well where none is known', async () => {
    const role = start();
    await role.act('prepare-login', {});
    expect(role.view().message?.text).toContain("Tapez l'UAI de l'établissement et votre mot de passe");
  });

  test('warns of a final letter that does not fit the digits', async () => {
    const role = start();
    await role.act('prepare-login', { uai: '0771234a' });
    expect(background.told[0]).toEqual(['school/remember', '0771234A']);
    expect(role.says()).toContain('La lettre finale ne correspond pas aux chiffres.');
  });

  test('keeps its plan for the page that comes next', async () => {
    prepare.mockResolvedValue('continues');
    const role = start();
    await role.act('prepare-login', {});
    expect(background.told).toEqual([]);
    expect(role.view().message).toBeUndefined();
  });

  test('gives up its plan, and says so, on a page that is not as expected', async () => {
    prepare.mockResolvedValue('not-found');
    const role = start();
    await role.act('prepare-login', {});
    expect(background.told).toEqual([claimed]);
    expect(role.says()).toMatch(/^! La page n'est pas comme prévu\./);
  });

  test('ends with the page', async () => {
    const role = start();
    let signal: AbortSignal | undefined;
    prepare.mockImplementation(async (_document, _uai, given) => {
      signal = given;
      return 'done';
    });
    await role.act('prepare-login', {});
    role.leave();
    expect(signal?.aborted).toBe(true);
  });
});

test('what was asked on the page before goes on here, once', async () => {
  background.uai = '0771234A';
  background.answers['plan/claim'] = () => true;
  const role = start();
  await role.reload();
  await role.reload();
  expect(uais()).toEqual(['0771234A']);
  // Claimed to go on, and used up by having gone on.
  expect(background.told).toEqual([claimed, claimed]);
});

test('another act is none of its', async () => {
  await start().act('deliver', { uai: '0771234A' });
  expect(background.asked).toEqual([]);
  expect(prepare).not.toHaveBeenCalled();
});
