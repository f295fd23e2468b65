import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/fr/messages.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const texts: Record<string, { message: string }> = messages;
const keys = Object.keys(texts);

const sources = ['lib', 'entrypoints', 'components']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, String(file))),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .concat('wxt.config.ts')
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const allText = sources.map(({ text }) => text).join('\n');
const literals = new Set([...allText.matchAll(/(['"`])([\w-]+)\1/g)].map((match) => match[2] as string));

/** Every code between quotes in a call of `name`, as far as its line goes. */
function codesIn(name: string): string[] {
  const calls = allText.matchAll(new RegExp(`\\b${name}\\((.*)`, 'g'));
  const codes = [...calls].flatMap(([, rest = '']) =>
    [...rest.matchAll(/'([a-z][a-z0-9-]+)'/g)].map(([, code]) => code),
  );
  return [...new Set(codes as string[])].sort();
}

const asKey = (code: string) => code.replaceAll('-', '_');

describe('every code that the product can give has a sentence', () => {
  // These come out of a template or of a function's answer.
  const built = ['http-401', 'http-403', 'mfa', 'html', 'less-than-held', 'no-database', 'no-room'];
  const refusals = codesIn('refuse').concat(codesIn('refusal'), built);

  test('and there are codes to look at', () => {
    expect(refusals.length).toBeGreaterThan(25);
    expect(codesIn('warn').length).toBeGreaterThan(4);
  });

  test.each(refusals)('the refusal « %s »', (code) => {
    expect(texts[`refusal_${asKey(code)}`]?.message).toBeTruthy();
  });

  test.each(codesIn('warn'))('the warning « %s »', (code) => {
    expect(texts[`warning_${asKey(code)}`]?.message).toBeTruthy();
  });
});

describe('every sentence is used', () => {
  const computed = ['refusal_', 'warning_', 'problem_', 'slips_'];
  const isUsed = (key: string): boolean => {
    const prefix = computed.find((one) => key.startsWith(one));
    if (literals.has(key) || allText.includes(`__MSG_${key}__`)) return true;
    if (!prefix) return false;
    const code = key.slice(prefix.length);
    return literals.has(code) || literals.has(code.replaceAll('_', '-')) || /^http_40[13]$/.test(code);
  };

  test('by its name, or by a code that is made into one', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('every sentence is written', () => {
  const messageOf = (key: string) => texts[key]?.message ?? '';

  test('with plain spaces and straight apostrophes: accessible names are a contract', () => {
    const odd = keys.filter((key) => /^\s|\s$| {2}|[\u00a0\u202f\u2009\u2019\u2018]/.test(messageOf(key)));
    expect(odd).toEqual([]);
  });

  test('with places for its values from $1 on', () => {
    const placesIn = (key: string) =>
      [...new Set([...messageOf(key).matchAll(/\$(\d)/g)].map(([, place]) => Number(place)))].sort();
    const gaps = keys.filter((key) => placesIn(key).some((place, index) => place !== index + 1));
    expect(gaps).toEqual([]);
  });

  test('in as many forms as its number needs', () => {
    const counted = [...allText.matchAll(/\bcount\('(\w+)'/g)].map(([, key]) => key as string);
    expect(counted.length).toBeGreaterThan(3);
    for (const key of counted) expect(texts[key]?.message.split('|').length).toBeGreaterThan(1);
    const forms = keys.filter((key) => messageOf(key).includes('|'));
    for (const key of forms)
      for (const form of texts[key]?.message.split('|') ?? []) expect(form).toContain('$1');
  });
});
