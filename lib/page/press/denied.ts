/**
 * What is never pressed for the person: what deletes, disables, archives, empties, resets, notifies, creates, or
 * confirms any of these. Nothing lifts this (DESIGN, gestures). As {@link wordsOf} writes them; found anywhere in a
 * word (« désarchiver »), and over white space, which a style sheet puts between any two letters.
 */
const stems = [
  ...['supprim', 'suppression', 'effac', 'detrui', 'destruct', 'delete', 'remove'],
  ...['desactiv', 'deactivat', 'disabl', 'desinscri', 'suspend', 'bloqu', 'revoqu', 'radier', 'radiation'],
  ...['archiv', 'corbeille', 'purge', 'nettoy', 'ecras', 'fusionn', 'anonymis', 'dissoci'],
  ...['remettreazero', 'remiseazero', 'reinitialis', 'renouvel', 'regener', 'motdepasse', 'motsdepasse'],
  ...['notifi', 'renotif', 'creerlescompte', 'creationdecompte', 'creationdescompte'],
  ...['valider', 'validation', 'confirm', 'accept', 'approuv', 'appliqu', 'execut', 'enregistr'],
];
/** The same, at the beginning of a word only: elsewhere they are pieces of other words. */
const beginnings = [
  ...['suppr', 'desact', 'purg', 'vider', 'videz', 'vidage', 'remettre', 'remise', 'reinit', 'reset'],
  ...['notif', 'creer', 'creez', 'creation', 'valid', 'enlev', 'retir', 'annul'],
];
/** Words that say it alone. */
const wholeWords = ['oui', 'ok', 'yes', 'raz', 'mdp', 'vide'];

const longestStem = Math.max(...stems.map(({ length }) => length));
/** What is longer is no control's name, and may hide one. */
const longestName = 5000;

/**
 * True for a name of such a control, in any case, accents and spacing, and whatever nobody sees stands between its
 * letters. So is what can't be read as French: a name without end, or in another alphabet.
 */
export function isDeniedName(name: string): boolean {
  if (name.length > longestName) return true;
  const words = wordsOf(name);
  return (
    words.some((word, index) => isDeniedWord(word) || isForeign(word) || beginsStem(words, index)) ||
    lettersApart(words).some(isDeniedRun)
  );
}

function isDeniedWord(word: string): boolean {
  return (
    wholeWords.includes(word) ||
    beginnings.some((beginning) => word.startsWith(beginning)) ||
    stems.some((stem) => word.includes(stem))
  );
}

/** Letters that stand apart do not tell where a word begins. */
function isDeniedRun(letters: string): boolean {
  return (
    wholeWords.some((word) => letters.startsWith(word)) ||
    [...beginnings, ...stems].some((piece) => letters.includes(piece)) ||
    isForeign(letters)
  );
}

/** « Sup primer », from the first word on. */
function beginsStem(words: readonly string[], index: number): boolean {
  let joined = '';
  for (let next = index; joined.length < longestStem && next < words.length; next++) joined += words[next];
  return stems.some((stem) => joined.startsWith(stem));
}

/** « v i d e r »: the letters that stand apart, joined. */
function lettersApart(words: readonly string[]): string[] {
  const joined = words.map((word) => (word.length === 1 ? word : ' ')).join('');
  return joined.split(' ').filter(({ length }) => length > 1);
}

/** Small letters without accents, and nothing but letters. */
function wordsOf(name: string): string[] {
  const seen = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  const letters = seen.toLowerCase().replaceAll('ı', 'i');
  return letters.split(/[^\p{L}]+/u).filter(Boolean);
}

/** « Ѕupprimer » and « ОК » with Cyrillic letters look like French. */
function isForeign(word: string): boolean {
  return word.length > 1 && /[^\p{Script=Latin}]/u.test(word);
}

/** What an address does, by a word of its path, its parameters or its script. */
const acts = new Set([
  ...[
    'supprimer',
    'suppression',
    'effacer',
    'detruire',
    'purger',
    'purge',
    'vider',
    'archiver',
    'desactiver',
  ],
  ...[
    'reinitialiser',
    'reinitialisation',
    'reinit',
    'notifier',
    'renotifier',
    'confirmer',
    'confirm',
    'valider',
  ],
  ...['delete', 'remove', 'destroy', 'erase', 'reset', 'disable', 'deactivate', 'archive'],
]);
/** Beginnings of words written together: « supprimercomptes ». */
const actsAtOnce = ['supprimer', 'effacer', 'purger', 'desactiver', 'archiver', 'reinitialis', 'renotif'];

/** True for an address, or a field's name, that says it does what is denied: « ?action=supprimer ». */
export function isDeniedAddress(address: string): boolean {
  const said = address.slice(0, longestName).replace(/^https?:\/\/[^/?#]*/i, '');
  const words = wordsOf(said.replace(/([a-z])([A-Z])/g, '$1 $2'));
  return words.some((word) => acts.has(word) || actsAtOnce.some((start) => word.startsWith(start)));
}
