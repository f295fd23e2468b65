/** Characters that Excel refuses in the name of a sheet, and control characters. */
const notInSheets = /[\\/?*[\]:\p{Cc}\p{Cs}]/gu;
/** Characters that Windows refuses in the name of a file. */
const notInFiles = /[\\/?*:"<>|\p{Cc}\p{Cs}]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
/** Excel reserves this name, in the language in which it runs, for its own sheet of changes. */
const keptByExcel = /^(?:history|historique)$/i;

/** Characters (UTF-16 units) that Excel allows in the name of a sheet. */
const sheetLength = 31;
/** Characters in the name of a file. Windows allows 260 with the folders, so some are left for those. */
const fileLength = 100;

/** One name for each text, for the sheets of one workbook. Excel allows them, and no two differ in case only. */
export function sheetNames(texts: readonly string[]): string[] {
  const unique = uniqueNames(sheetLength);
  return texts.map((text) => {
    const name = withoutOuterApostrophes(text.replace(notInSheets, '-').trim());
    return unique(keptByExcel.test(name) ? `${name}_` : name || '-');
  });
}

/** One name for each text, without ending, for the files of one folder on Windows, macOS and Linux. */
export function fileNames(texts: readonly string[]): string[] {
  const unique = uniqueNames(fileLength);
  return texts.map((text) => {
    // Files whose names begin with a dot are hidden. Windows removes dots and spaces at the end of names.
    const name = trimSigns(text.replace(notInFiles, '-'), /[\s.]/);
    return unique(devices.test(name) ? `_${name}` : name || '-');
  });
}

/** `text` with typographic apostrophes at its ends: a straight one would end the quoted name in a formula. */
function withoutOuterApostrophes(text: string): string {
  const inner = trimSigns(text, /'/);
  const start = text.startsWith("'") ? '’' : '';
  return start + inner + (inner && text.endsWith("'") ? '’' : '');
}

/**
 * Makes names different: « 6EME 1 », « 6EME 1 (2) ». Names of the same beginning are counted on from the last number,
 * because starting anew for each of thousands would take quadratic time.
 */
function uniqueNames(length: number): (name: string) => string {
  const taken = new Set<string>();
  const nextCounts = new Map<string, number>();
  return (name) => {
    const whole = cut(name, length);
    if (isFree(whole)) return whole;
    for (let digits = 1; ; digits++) {
      const begin = cut(name, length - digits - ' ()'.length);
      const place = `${digits} ${keyOf(begin)}`;
      const limit = 10 ** digits;
      for (let count = nextCounts.get(place) ?? Math.max(2, limit / 10); count < limit; count++) {
        nextCounts.set(place, count + 1);
        const candidate = `${begin} (${count})`;
        if (isFree(candidate)) return candidate;
      }
    }
  };

  /** True the first time that it is asked about a name, which is taken from then on. */
  function isFree(name: string): boolean {
    const key = keyOf(name);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  }
}

/** What file systems and Excel compare: they ignore case, and macOS also how letters are composed. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** At most `length` UTF-16 units of `text`, without half a pair, and without space, dot or apostrophe at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const isPair = /[\uD800-\uDBFF]/.test(text[length - 1] as string);
  const start = text.slice(0, isPair ? length - 1 : length);
  return start.slice(0, endWithout(start, /[\s.']/));
}

/** `text` without the characters at both ends that `sign` matches. A pattern such as `x+$` would take quadratic time. */
function trimSigns(text: string, sign: RegExp): string {
  const end = endWithout(text, sign);
  let start = 0;
  while (start < end && sign.test(text[start] as string)) start++;
  return text.slice(start, end);
}

function endWithout(text: string, sign: RegExp): number {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] as string)) end--;
  return end;
}
