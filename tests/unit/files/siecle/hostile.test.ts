import fc from 'fast-check';
import { Inflate } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { check, largeZip, pupil, refusalOf, structures, uai, withHeaders, xml, zip } from './helpers';

const mb = 1_000_000;

/** A document whose root holds `filling`, as many times as fit in so many bytes. */
function filled(filling: string, size: number): Uint8Array {
  const [head, tail] = xml({ pupils: '|' }).split('|') as [string, string];
  const text = `${head}${filling.repeat(Math.floor(size / filling.length))}${tail}`;
  return largeZip(Buffer.from(text, 'latin1'));
}

describe('a ZIP bomb', () => {
  const bomb = largeZip(new Uint8Array(200 * mb));

  it.each([
    ['that tells its size', bomb],
    ['that tells another', withHeaders(bomb, { size: 1000 })],
    ['that is just too large', filled(' \n', 12.1 * mb)],
  ])('%s is given up at 12 MB', (_, bytes) => {
    expect(bytes.length).toBeLessThan(mb);
    expect(refusalOf(bytes)).toEqual(['siecle-too-large']);
  });

  it('is inflated no further than that', () => {
    const push = vi.spyOn(Inflate.prototype, 'push');
    check(withHeaders(bomb, { size: 1000 }));
    const read = push.mock.calls.reduce((sum, [piece]) => sum + piece.length, 0);
    push.mockRestore();
    // A byte of a bomb becomes 1,032 at most: 12 MB, and 4 KiB more.
    expect(read).toBeLessThan((12 * mb) / 1000 + 4096);
  });

  it('is no bomb at 11.5 MB', () => {
    expect(refusalOf(filled('<A>zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz</A>\n', 11.5 * mb))).toEqual([
      'siecle-no-pupils',
    ]);
  });
});

describe('an XML that is made to fill the memory or the stack', () => {
  const ten = '&lol;'.repeat(10);
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY lol${at} "${ten.replaceAll('lol', `lol${at + 1}`)}">`,
  );

  it.each<[string, Uint8Array, string]>([
    [
      'entities inside entities',
      zip(xml().replace('\n', `\n<!DOCTYPE a [${entities.join('\n')}]>\n`)),
      'siecle-markup',
    ],
    ['100,000 tags inside each other', filled('<A>', 300_000), 'siecle-malformed'],
    [
      'the same, each of them closed',
      filled(`${'<A>'.repeat(100_000)}${'</A>'.repeat(100_000)}`, 700_000),
      'siecle-malformed',
    ],
    ['the same with attributes', filled('<A B=">">', 900_000), 'siecle-malformed'],
    ['tags without end', filled('<', 10 * mb), 'siecle-malformed'],
    ['one endless value', filled('A', 10 * mb), 'siecle-malformed'],
    ['one endless tag', zip(xml({ pupils: `<A ${'b="" '.repeat(100_000)}/>` })), 'siecle-malformed'],
    ['one endless attribute', zip(xml({ pupils: `<A b="${'<c>'.repeat(mb)}"/>` })), 'siecle-malformed'],
    [
      'a pupil whose tag is full of signs',
      zip(xml({ pupils: `<ELEVE ${'='.repeat(60_000)}>` })),
      'siecle-malformed',
    ],
    [
      'a pupil whose tag is full of letters',
      zip(xml({ pupils: `<ELEVE ${'a'.repeat(60_000)}>` })),
      'siecle-malformed',
    ],
    ['quotes', filled('"', 10 * mb), 'siecle-malformed'],
    ['half comments', filled('<!-', 10 * mb), 'siecle-markup'],
    ['open comments', filled('<!--', 10 * mb), 'siecle-malformed'],
    ['open sections', filled('<![CDATA[', 10 * mb), 'siecle-malformed'],
    ['ampersands', filled('&', 10 * mb), 'siecle-malformed'],
    ['pupils', filled('<ELEVE/>', 10 * mb), 'siecle-too-large'],
    ['a million empty tags', filled('<A/>', 4 * mb), 'siecle-too-large'],
    ['a million comments', filled('<!---->', 7 * mb), 'siecle-too-large'],
    ['a million tags with an entity each', filled('<A>&amp;</A>', 6 * mb), 'siecle-too-large'],
    ['closing tags', filled('</A>', mb), 'siecle-malformed'],
  ])('is refused: %s', (_, bytes, code) => {
    expect(refusalOf(bytes)[0]).toBe(code);
  });
});

describe('a ZIP that was damaged', () => {
  const pupils = Array.from({ length: 20 }, (_, at) => pupil({ id: `${at}` })).join('');
  const all = Array.from({ length: 20 }, (_, at) => structures(`${at}`, `D 6${'ABC'[at % 3]}`)).join('');
  const sound = zip(xml({ pupils, structures: all }));
  const expected = check(sound);

  it('is refused, or gives what it gave before', () => {
    expect(expected).toMatchObject({ ok: true, summary: { accounts: 20, schools: [uai] } });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(7), (at, bit) => {
        const flipped = sound.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        const checked = check(flipped);
        if (checked.ok) expect(checked).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused wherever it is cut', () => {
    for (let length = 0; length < sound.length; length++) {
      expect(check(sound.subarray(0, length)).ok).toBe(false);
    }
  });
});

describe('the reader never throws', () => {
  it('whatever the bytes are', () => {
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        expect(check(new Uint8Array([...head, ...tail])).ok).toBe(false);
      }),
    );
  });

  it('whatever the XML is', () => {
    const pieces = [
      '<ELEVES>',
      '<ELEVE ELEVE_ID="1">',
      '</ELEVE>',
      '<A',
      '/>',
      '>',
      '"',
      "'",
      '=',
      '&amp;',
      '&',
      ';',
      '<!--',
    ];
    const piece = fc.constantFrom(
      ...pieces,
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!',
      '\n',
      ']',
      '&#0;',
      '&#xfffffff;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (inside) => {
        const checked = check(xml({ pupils: inside.join('') }));
        if (!checked.ok) expect(checked.refusal.code).toMatch(/^siecle-(malformed|markup|cut|no-pupils)$/);
      }),
      { numRuns: 1000 },
    );
  });
});
