import { shortText } from '../page/read/read-text';
import { knownWordings, wordingsCount } from '../sites/vocabulary';
import { plain } from '../text/compare';

/** What is known of the sites' words. */
interface Lexicon {
  /** Plain, with their capitals, and in small letters between spaces. */
  wordings: readonly { whole: string; words: string }[];
  /** How many there were when this was made. */
  count: number;
  /** The canonical wording by its plain form in small letters. */
  known: ReadonlyMap<string, string>;
  /** Known wordings that stand as words of their own. */
  pattern: RegExp;
}

let latest: Lexicon | undefined;

/** Of the wordings as they are now: a policy adds to them once the script has begun, and takes none away. */
function lexicon(): Lexicon {
  const count = wordingsCount();
  if (latest?.count === count) return latest;
  const wordings = knownWordings();
  const known = new Map(wordings.map((wording) => [plain(wording).trim().toLowerCase(), wording]));
  const alternatives = [...known.keys()]
    .sort((one, other) => other.length - one.length)
    .map(escapeForPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const pieces = wordings.map((wording) => {
    const whole = plain(wording).trim();
    return { whole, words: ` ${whole.toLowerCase()} ` };
  });
  latest = { wordings: pieces, count, known, pattern };
  return latest;
}

/** « Année 2026-2027 »: a detector reads it, and it is nobody's. */
const schoolYear = /^ ?(annee )?(?:scolaire )?20\d\d ?([-–/]) ?20\d\d ?$/i;
/** The number of a step, before its name. */
const loneDigit = /^ ?[1-9] ?[-–—.:)/]? ?$/;
/** In characters, with the white space between its parts; longer texts are more than one step. */
const longestStep = 600;
/** Longer texts are cut: what follows is no label. */
const mostWords = 12;
/** The same, in characters: no label begins further on. */
const longestText = 10_000;
/** In how many elements, one in the other, the number of a step may be drawn. */
const mostSteps = 8;

/**
 * `text` with nothing of its own: known wordings, written as our lists have them, and placeholders of the same kind
 * and length class for all else.
 */
export function neutralText(text: string): string {
  const folded = plain(text.slice(0, longestText));
  const year = schoolYear.exec(folded);
  if (year) return `${year[1] ? 'Année ' : ''}2001${year[2] ?? '-'}2002`;
  const piece = pieceOfWording(folded);
  if (piece) return piece;
  const { known, pattern } = lexicon();
  // `split` with a group: what is between two wordings, a wording, what is between…
  return folded
    .split(pattern)
    .map((part, index, parts) => {
      if (index % 2 === 1) return known.get(part.toLowerCase()) ?? '';
      return index === 0 && parts.length > 1 && loneDigit.test(part) ? part : shapeOf(part);
    })
    .join('');
}

/**
 * The number of a step, where it is drawn apart from the step's name, beside which `text` stands in `parent` or around
 * it; undefined for any other text: numbers and dates may be drawn digit by digit too. `read` keeps what is read of the
 * elements around, which many texts share.
 */
export function stepNumber(
  text: string,
  parent: Node | null,
  read: Map<Node, string> = new Map(),
): string | undefined {
  const textOf = (node: Node): string => {
    const known = read.get(node) ?? plain(shortText(node, longestStep) ?? '').trim();
    read.set(node, known);
    return known;
  };
  const number = plain(text.slice(0, longestStep));
  if (!loneDigit.test(number)) return undefined;
  let around = parent;
  for (let step = 0; around && step < mostSteps && textOf(around) === number.trim(); step++)
    around = around.parentNode;
  const step = around ? textOf(around) : '';
  const name = step.replace(/^[1-9] ?[-–—.:)/]? ?/, '').toLowerCase();
  return step.startsWith(number.trim()) && lexicon().known.has(name) ? number : undefined;
}

/** Two or more words of one wording, where the page breaks it over lines. */
function pieceOfWording(folded: string): string | undefined {
  const words = folded.trim().toLowerCase();
  if (!words.includes(' ')) return undefined;
  for (const { whole, words: known } of lexicon().wordings) {
    const place = known.indexOf(` ${words} `);
    if (place >= 0) return whole.slice(place, place + words.length);
  }
  return undefined;
}

/** True when the text has one of the known wordings in it. */
export function hasWording(text: string): boolean {
  return plain(text).search(lexicon().pattern) >= 0;
}

function shapeOf(part: string): string {
  const words = part.split(' ');
  const shown = words.slice(0, mostWords).map(placeholder);
  return shown.join(' ') + (words.length > mostWords ? '…' : '');
}

/** « Zéphirine » → « Xxxxxxxxx », « 0771234A » → « 0000000X », « jean@exemple.fr » → « xxxxx@xxxxx.xx ». */
function placeholder(word: string): string {
  if (/^\d{7}[a-z]$/i.test(word)) return '0000000X';
  return word.replace(/\p{Lu}+|[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]/gu, (run) => {
    if (/^\p{Lu}/u.test(run)) return 'X'.repeat(lengthClass(run));
    if (/^[\p{L}\p{M}]/u.test(run)) return 'x'.repeat(lengthClass(run));
    if (/^\p{N}/u.test(run)) return '0'.repeat(lengthClass(run));
    return signs.includes(run) ? run : '·';
  });
}

const signs = `-–—.,;:'’"/()[]«»!?&+%*=@_…`;

/** One, a few, some, many. */
function lengthClass({ length }: string): number {
  return length < 2 ? 1 : length < 4 ? 2 : length < 8 ? 5 : 9;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
