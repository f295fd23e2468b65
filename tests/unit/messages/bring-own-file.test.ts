import { describe, expect, test } from 'vitest';
import { largestFile } from '../../../lib/bytes/encoded';
import { bringOwnFile, type OwnFile, pickerTypes } from '../../../lib/messages/bring-own-file';
import type { TakeOutcome } from '../../../lib/messages/protocol';

const file = (bytes: number[], name = 'a.csv') => new File([new Uint8Array(bytes)], name);
const zip = [0x50, 0x4b, 3, 4];

/** What is tried, in order; each is refused by its own name but for `taken`. */
async function tried(own: File, taken?: string) {
  const asked: OwnFile[] = [];
  const kinds = ['ent-export', 'siecle-students', 'ent-teachers'] as const;
  const outcome = await bringOwnFile(own, kinds, async (each) => {
    asked.push(each);
    const ok = each.kind === taken;
    return (ok ? { ok } : { ok, refusal: { code: each.kind, details: [] } }) as TakeOutcome;
  });
  return { outcome, kinds: asked.map(({ kind }) => kind), asked };
}

describe('a file that a person saved', () => {
  test('is tried as what its first bytes say, whatever its name', async () => {
    expect((await tried(file(zip, 'export.csv'))).kinds).toEqual(['siecle-students']);
    expect((await tried(file([0x49, 0x64], 'export.zip'))).kinds).toEqual(['ent-export', 'ent-teachers']);
  });

  test('is taken by the first that accepts it', async () => {
    const { outcome, kinds } = await tried(file([1]), 'ent-export');
    expect(outcome.ok).toBe(true);
    expect(kinds).toEqual(['ent-export']);
  });

  test('is refused with the reason of the last', async () => {
    const { outcome } = await tried(file([1]));
    expect(outcome).toEqual({ ok: false, refusal: { code: 'ent-teachers', details: [] } });
  });

  test('may have a name of any length', async () => {
    const { asked } = await tried(file([1], `${'é'.repeat(300)}.csv`));
    expect(asked[0]?.name.length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['html', 'own-page'],
    ['empty', 'own-empty'],
    ['json', 'not-an-export'],
    ['cut-record', 'cut-record'],
  ])('is not spoken of as an answer of the site: %s', async (code, told) => {
    const refuse = async () => ({ ok: false as const, refusal: { code, details: [] } });
    const outcome = await bringOwnFile(file([1]), ['ent-export'], refuse);
    expect(outcome).toMatchObject({ refusal: { code: told } });
  });

  test('is said to be a workbook where it is one', async () => {
    const workbook = new File([`PK\x03\x04 [Content_Types].xml xl/`], 'export.csv');
    const { outcome, kinds } = await tried(workbook);
    expect(outcome).toMatchObject({ refusal: { code: 'own-workbook' } });
    expect(kinds).toEqual([]);
  });

  test('is not read when it is larger than what can be carried, and that is said', async () => {
    const large = { size: largestFile + 1, name: 'a.csv' } as File;
    const { outcome } = await tried(large);
    expect(outcome).toEqual({ ok: false, refusal: { code: 'too-large', details: ['45'] } });
  });
});

test('the picker offers what the site takes', () => {
  expect(pickerTypes(['ent-export', 'ent-teachers'])).toBe('.csv,text/csv');
  expect(pickerTypes(['ent-export', 'siecle-students'])).toBe('.csv,text/csv,.zip,application/zip');
});
