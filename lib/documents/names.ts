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
    const name = text
      .replace(notInSheets, '-')
      .trim()
      // An apostrophe at either end would end the quoted name in a formula.
      .replace(/^'+|'+$/g, '’');
    return unique(keptByExcel.test(name) ? `${name}_` : name || '-');
  });
}

/** One name per text, fit for the files of one folder on Windows, macOS and Linux; without ending. */
export function fileNames(texts: readonly string[]): string[] {
  const unique = uniqueNames(fileLength);
  return texts.map((text) => {
    // A name that begins with a dot is hidden; Windows drops dots and spaces at the end.
    const name = text.replace(notInFiles, '-').replace(/^[\s.]+|[\s.]+$/g, '');
    return unique(devices.test(name) ? `_${name}` : name || '-');
  });
}

/** Makes names different: « 6EME 1 », « 6EME 1 (2) ». */
function uniqueNames(length: number): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = cut(name, length - suffix.length) + suffix;
      // File systems and Excel compare without case; macOS takes composed and decomposed letters for one.
      const key = candidate.normalize('NFKC').toUpperCase().toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  };
}

/** At most `length` UTF-16 units, no pair of them split, no space or apostrophe left at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length;
  if (/[\uD800-\uDBFF]/.test(text[end - 1] as string)) end--;
  return text.slice(0, end).replace(/[\s.']+$/, '');
}
