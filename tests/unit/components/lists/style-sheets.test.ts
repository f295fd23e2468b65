import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../../components/lists');
const text = (name: string) => readFileSync(resolve(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

describe('the style sheets of the list tool', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.css')))('%s fetches nothing', (name) => {
    expect(text(name)).not.toMatch(/url\(|@font-face|https?:|\d(rem|vw)\b/);
  });

  it('nothing of an account is cut off with an ellipsis', () => {
    expect(text('table.css') + text('print.css')).not.toMatch(/ellipsis|line-clamp/);
  });
});
