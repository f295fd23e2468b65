/** Characters that Excel refuses in the name of a sheet, and control characters. */
const notInSheets = /[\\/?*[\]:\p{Cc}\p{Cs}]/gu;
/** Characters that Windows refuses in the name of a file. */
const notInFiles = /[\\/?*:"<>|\p{Cc}\p{Cs}]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
/** Excel keeps this name for its own sheet of changes, in the language in which it runs. */
const keptByExcel = /^(?:history|historique)$/i;

/** Characters (UTF-16 units) that Excel allows in the name of a sheet. */
const sheetLength = 31;
/** The same for files: leaves room for a folder, under the 260 of Windows. */
const fileLength = 100;

/** One name per text, fit for the sheets of one workbook: allowed by Excel, and different whatever the case. */
export function sheetNames(texts: readonly string[]): string[] {
  const unique = uniqueNames(sheetLength);
  return texts.map((text) => {
    const name = withoutOuterApostrophes(text.replace(notInSheets, '-').trim());
    return unique(keptByExcel.test(name) ? `${name}_` : name || '-');
  });
}

/** One name per text, fit for the files of one folder on Windows, macOS and Linux; without ending. */
export function fileNames(texts: readonly string[]): string[] {
  const unique = uniqueNames(fileLength);
  return texts.map((text) => {
    // A name that begins with a dot is hidden; Windows drops dots and spaces at the end.
    const name = trimSigns(text.replace(notInFiles, '-'), /[\s.]/);
    return unique(devices.test(name) ? `_${name}` : name || '-');
  });
}

/** An apostrophe at either end would end the quoted name in a formula. */
function withoutOuterApostrophes(text: string): string {
  const inner = trimSigns(text, /'/);
  const start = text.startsWith("'") ? '’' : '';
  return start + inner + (inner && text.endsWith("'") ? '’' : '');
}

/**
 * Makes names different: « 6EME 1 », « 6EME 1 (2) ». Counting goes on where it stopped for the same beginning:
 * thousands of equal names would otherwise take quadratic time.
 */
function uniqueNames(length: number): (name: string) => string {
  const taken = new Set<string>();
  const nextCounts = new Map<string, number>();
  return (name) => {
    const whole = cut(name, length);
    if (take(whole)) return whole;
    for (let digits = 1; ; digits++) {
      const begin = cut(name, length - digits - ' ()'.length);
      const place = `${digits} ${keyOf(begin)}`;
      const limit = 10 ** digits;
      for (let count = nextCounts.get(place) ?? Math.max(2, limit / 10); count < limit; count++) {
        nextCounts.set(place, count + 1);
        const candidate = `${begin} (${count})`;
        if (take(candidate)) return candidate;
      }
    }
  };

  function take(name: string): boolean {
    const key = keyOf(name);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  }
}

/** File systems and Excel compare without case; macOS takes composed and decomposed letters for one. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** At most `length` UTF-16 units, no pair of them split, no space, dot or apostrophe left at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const isPair = /[\uD800-\uDBFF]/.test(text[length - 1] as string);
  const start = text.slice(0, isPair ? length - 1 : length);
  return start.slice(0, endWithout(start, /[\s.']/));
}

/** `text` without those of its signs at both ends that `sign` matches; by hand, because `x+$` takes quadratic time. */
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
