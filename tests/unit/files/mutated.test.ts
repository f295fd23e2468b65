import { expect, test } from 'vitest';
import { describeCampaign, runCampaign } from '../../readers/campaign';
import { codes, codesIn } from '../../readers/coded';
import { mutated } from '../../readers/mutated';
import { judge } from '../../readers/oracle';

/** A new seed in each run. `npm run fuzz -- --readers 3000 --seed …` reads the same files again. */
const seed = Number(process.env.PASSERELLE_SEED ?? Math.floor(Math.random() * 1_000_000_000));
const count = 3000;

test(`${count} damaged files, from seed ${seed}: read or refused in words, nobody betrayed, no two pupils in one row`, () => {
  const campaign = runCampaign(count, seed);
  console.log(`${count} damaged files from seed ${seed}\n${describeCampaign(campaign)}`);
  expect(campaign.failures).toEqual([]);
  // Some files must be accepted and some refused: else the readers, or the generator, would have nothing to get wrong.
  for (const kind of ['educonnect-list', 'ent-export', 'ent-students', 'ent-teachers', 'siecle-students']) {
    for (const outcome of ['accepted', 'refused']) {
      expect(campaign.counts.get(`${kind} ${outcome}`), `${kind} ${outcome}`).toBeGreaterThan(0);
    }
  }
});

test('a seed always gives the same file', () => {
  expect(mutated(seed)).toEqual(mutated(seed));
});

test('codes differ in four letters at least', () => {
  for (const one of codes) {
    for (const other of codes) {
      const same = [...one].filter((letter, at) => letter === other[at]).length;
      expect(one === other || same <= 1).toBe(true);
    }
  }
  expect([...codesIn(`N${codes[3]}, l.${codes[40]?.toLowerCase()}7`)]).toEqual([codes[3], codes[40]]);
});

/** A list whose only pupils are those of `rows`: code of the names, of the identifier, of the password. */
function inputOf(...rows: string[]) {
  const header =
    'UAI;Établissement;Nom élève;Prénom élève;MEF;Classe;État du compte;Identifiant;Mot de passe;Date de notification;Date de dernière connexion';
  const text = `${[header, ...rows].join('\r\n')}\r\n`;
  const bytes = new TextEncoder().encode(text);
  return { seed: 0, kind: 'educonnect-list' as const, pupils: [], bytes, text };
}

test('the oracle sees two pupils in one row, and a person among the columns', () => {
  const [one, other] = codes as [string, string];
  const row = (login: string) =>
    `9990001A;CLG;N${one};É${one};6EME;6A;Compte notifié mais non activé;l.${login};QW7TPL2M;01/09/2026;`;
  expect(judge(inputOf(row(one)))).toEqual(['accepted']);
  expect(judge(inputOf(row(other)))).toEqual(['accepted', 'mixed: the line itself says so']);
  expect(judge(inputOf(row(one), row(one).replace('CLG', `CLG ${other}`)))).toEqual([
    'accepted',
    'a name among classes or schools',
  ]);
  expect(judge({ ...inputOf(row(one)), kind: 'siecle-students' })).toEqual(['refused']);
});
