import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, refusalOf, summaryOf, usualName, withHeaders, xml, zip } from './helpers';

const content = bytesOf(xml());
const sound = zip(content);
const endSize = 22;
const fieldOf = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer).getUint32(at, true);
const directoryAt = fieldOf(sound, sound.length - 6);
/** The part of another file, as it would stand in a ZIP: its local header and its data. */
const stranger = zipSync({ 'autre.xml': content });
const strangerPart = stranger.subarray(0, fieldOf(stranger, stranger.length - 6));

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** A copy with `values`, byte by byte, at `at`. */
function written(bytes: Uint8Array, at: number, values: ArrayLike<number>): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const four = (value: number) => new Uint8Array(new Uint32Array([value]).buffer);
const two = (value: number) => four(value).subarray(0, 2);

/** The ZIP with `part` inserted at `at` and its offsets corrected. Its directory does not mention `part`. */
function hiding(part: Uint8Array, at: number): Uint8Array {
  const whole = joined(sound.subarray(0, at), part, sound.subarray(at));
  const moved = written(whole, whole.length - 6, four(directoryAt + part.length));
  return at === 0 ? written(moved, directoryAt + part.length + 42, four(part.length)) : moved;
}

/** The ZIP with an extra field in the directory, or in the local header. */
function withExtra(extra: Uint8Array, where: 'directory' | 'local'): Uint8Array {
  const header = where === 'local' ? 0 : directoryAt;
  const lengthAt = where === 'local' ? 28 : directoryAt + 30;
  const end = header + (where === 'local' ? 30 : 46) + usualName.length;
  const longer = joined(sound.subarray(0, end), extra, sound.subarray(end));
  const told = written(longer, lengthAt, two(extra.length));
  const size = where === 'local' ? 6 : 10;
  const former = fieldOf(sound, sound.length - size);
  return written(told, told.length - size, four(former + extra.length));
}

function withComment(comment: Uint8Array): Uint8Array {
  return joined(written(sound, sound.length - 2, two(comment.length)), comment);
}

/** A ZIP of a program that writes the sizes behind the data. */
function streamed(): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((_, part) => void parts.push(part));
  const file = new ZipDeflate(usualName);
  archive.add(file);
  file.push(content, true);
  archive.end();
  return joined(...parts);
}

const unicodePath = joined(two(0x7075), two(6), new Uint8Array(6));
const time = joined(two(0x5455), two(5), new Uint8Array(5));
const name = strToU8(usualName);
const away = '../../../../../../x.xml'.slice(-name.length);

describe('a ZIP that others might read otherwise is refused', () => {
  it.each<[string, Uint8Array]>([
    ['another name in the local header', written(sound, 30, strToU8(away.padStart(name.length, 'x')))],
    ['a name that leads elsewhere, in both', zipSync({ [`../../${usualName}`]: content })],
    ['the same with backslashes', zipSync({ [`..\\${usualName}`]: content })],
    ['a drive', zipSync({ [`C:${usualName}`]: content })],
    ['a root', zipSync({ [`/${usualName}`]: content })],
    ['a file that the directory hides, behind', hiding(strangerPart, directoryAt)],
    ['a file that the directory hides, before', hiding(strangerPart, 0)],
    ['bytes that are nobody’s', hiding(new Uint8Array(7), directoryAt)],
    ['a password in the local header alone', written(sound, 6, two(1))],
    ['a patch', withHeaders(sound, { flags: 1 << 5 })],
    ['strong encryption', withHeaders(sound, { flags: 1 << 6 })],
    ['another size in the local header', written(sound, 22, four(content.length + 1))],
    ['another packed size in the local header', written(sound, 18, four(7))],
    ['another checksum in the local header', written(sound, 14, four(7))],
    ['sizes behind the data that are not there', withHeaders(sound, { flags: 8 })],
    ['a second name in the directory', withExtra(unicodePath, 'directory')],
    ['a second name in the local header', withExtra(unicodePath, 'local')],
    [
      'a folder without a part of its own',
      written(zipSync({ 'a/': new Uint8Array(), 'a/b.xml': content }), 0, [0]),
    ],
  ])('%s', (_, bytes) => {
    expect(refusalOf(bytes)[0]).toMatch(/^siecle-(zip-two-readings|not-zip)$/);
  });

  it.each<[string, Uint8Array]>([
    ['an end in its comment', withComment(sound.subarray(-endSize))],
    ['more files than on its disk', written(sound, sound.length - 14, two(2))],
    ['another disk', written(sound, sound.length - 18, two(1))],
    ['another length of its directory', written(sound, sound.length - 10, four(7))],
  ])('%s', (_, bytes) => {
    expect(refusalOf(bytes)).toEqual(['siecle-zip-broken']);
  });
});

describe('a ZIP that everybody reads alike is taken', () => {
  it.each<[string, Uint8Array]>([
    ['as it is', sound],
    ['with its sizes behind the data', streamed()],
    ['stored', zipSync({ [usualName]: [content, { level: 0 }] })],
    ['with its name in UTF-8', zipSync({ 'Élèves.xml': content })],
    ['with a comment', withComment(strToU8('SIECLE'))],
    ['with a time in the directory', withExtra(time, 'directory')],
    ['with a time in the local header', withExtra(time, 'local')],
  ])('%s', (_, bytes) => {
    expect(summaryOf(bytes).accounts).toBe(1);
  });
});
