// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { pieces, readingOnce } from '../../../../lib/page/read/texts';

const all = () => [...pieces(document)].map(({ node }) => node.data.trim());
beforeEach(() => {
  document.body.innerHTML = '<p>un</p><p> </p><p>deux <b>trois</b></p>';
});

describe('the pieces of text of a page', () => {
  it('come in document order, without the blank ones', () => {
    expect(all()).toEqual(['un', 'deux', 'trois']);
  });

  it('are read once for all that is asked in one look, each time from the first', () => {
    readingOnce(() => {
      const [first] = pieces(document);
      expect(first?.node.data).toBe('un');
      expect(all()).toEqual(['un', 'deux', 'trois']);
      document.body.append('quatre');
      // What was read to its end is not read again.
      expect(all()).toEqual(['un', 'deux', 'trois']);
    });
  });

  it('are read anew in the next look, and after one that failed', () => {
    const look = () => readingOnce(all);
    look();
    document.body.append('quatre');
    expect(look()).toContain('quatre');
    expect(() =>
      readingOnce(() => {
        all();
        throw new Error('no');
      }),
    ).toThrow('no');
    document.body.append('cinq');
    expect(all()).toContain('cinq');
  });
});
