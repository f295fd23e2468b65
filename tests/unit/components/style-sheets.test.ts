import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../components');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const text = (name: string) => readFileSync(resolve(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

describe('the style sheets', () => {
  it.each(sheets)('%s fetches nothing and takes no length from the page', (name) => {
    expect(text(name)).not.toMatch(/url\(|@font-face|https?:/);
    // rem would follow the font size the page gives its root; vw counts the scroll bar.
    expect(text(name)).not.toMatch(/\d(rem|vw)\b/);
  });

  it('the panel resets its host, every declaration important', () => {
    const host = /:host\s*\{([^}]*)\}/.exec(text('panel.css'))?.[1] ?? '';
    const declarations = host
      .split(';')
      .map((line) => line.trim())
      .filter(Boolean);
    expect(declarations[0]).toBe('all: initial !important');
    expect(declarations.filter((line) => !line.endsWith('!important'))).toEqual([]);
  });

  it('only :host and .ps carry the panel: nothing rests on an element of the page', () => {
    const selectors = text('theme.css') + text('card.css') + text('panel.css');
    expect(selectors).not.toMatch(/(^|[\s,}])(html|body)\b/);
  });
});
