import { classNames } from './classes';
import { difficultNames, inventName, type Name } from './names';
import { canary } from './people';
import { makeRandom, type Random } from './random';

export interface EduconnectOptions {
  accounts: number;
  /** The number of classes. By default there is one for 27 accounts. */
  classes?: number;
  /** Same seed, same list. */
  seed?: number;
}

export interface EduconnectDialect {
  encoding?: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  bom?: boolean;
  separator?: ';' | ',' | '\t';
  newline?: '\r\n' | '\n' | '\r';
  /** Quotes around every cell, or only where they are needed. */
  quotes?: 'all' | 'needed';
}

/** The columns of « Lister les comptes », in their order (DOMAIN D). */
export const educonnectColumns =
  'UAI;Établissement;Nom élève;Prénom élève;MEF;Classe;État du compte;Identifiant;Mot de passe;Date de notification;Date de dernière connexion'.split(
    ';',
  );

/** Passwords that ÉduConnect may give, and that a spreadsheet destroys when it opens the list. */
export const dangerousPasswords = [
  ...['1E234567', '00123456', '+3312345', '12/03/45', '=A1B2C3D', '-1234567', '12345E12', '0084512E'],
  ...['TRUE1234', '12345678', '@SUM1234', '1-2-2045', '=1+2+3+4', '12:34:56', "'1234567", '3MARS045'],
];

const states = ['Compte activé', 'Compte notifié mais non activé', 'Compte non notifié'] as const;
const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'];
const syllables =
  'BI DON NEAU TAR TEM PION TRU MU CHE LAM BDA NIER FIC TI VET EX EM PLARD FAUX IN VEN TARD CHI MÉ RON POS SI MU LA CRE ZI GO TEAU ÇA ÎLO ŒUF'.split(
    ' ',
  );

/**
 * A list in ÉduConnect's form: sorted by name, with all states, dangerous passwords, difficult names first, a pupil without
 * class, and a canary last. A list in Windows-1252 has no names that need other characters.
 */
export function makeEduconnectCsv(options: EduconnectOptions & { dialect?: EduconnectDialect }): Uint8Array {
  const { dialect = {} } = options;
  const rows = educonnectTable(options);
  const plain = dialect.encoding === 'windows-1252' ? rows.filter((row) => row.every(isWestern)) : rows;
  return encodeTable([educonnectColumns, ...plain], dialect);
}

/** The cells of that list, without header: what a reader must find. */
export function educonnectTable({ accounts, seed = 1, classes }: EduconnectOptions): string[][] {
  const random = makeRandom(seed);
  const names = classNames(classes ?? Math.max(3, Math.round(accounts / 27)));
  const school = [`999${String(seed % 10_000).padStart(4, '0')}A`, `CLG LES CHIMERES D'EXEMPLE ${seed}`];
  const rows = Array.from({ length: accounts }, (_, index) => {
    const name = index === accounts - 1 ? canaryName(seed) : (difficultNames[index] ?? nameOf(random));
    const state = index % 7 === 3 ? 2 : random.oneIn(3) ? 0 : 1;
    const password = [
      '*****',
      dangerousPasswords[index] ?? Array.from({ length: 8 }, () => random.pick(letters)).join(''),
      '',
    ];
    const className =
      index % 400 === 17 ? '' : (names[index < names.length ? index : random.below(names.length)] as string);
    return [
      ...[...school, name.lastName, name.firstName, courseOf(className), className, states[state] as string],
      ...[`${(name.firstName[0] as string).toLowerCase()}.exemple${index}`, password[state] as string],
      ...(state === 2 ? ['', ''] : ['01/09/2026', state === 0 ? '02/09/2026' : '']),
    ];
  });
  return rows.sort((one, other) => (String(one[2]) < String(other[2]) ? -1 : Number(one[2] !== other[2])));
}

/** A table in any dialect, every line ended. */
export function encodeTable(
  table: readonly (readonly string[])[],
  dialect: EduconnectDialect = {},
): Uint8Array {
  const { encoding = 'utf-8', separator = ';', newline = '\r\n', quotes = 'needed' } = dialect;
  const written = (cell: string) =>
    quotes === 'all' || /["\r\n]|^\s|\s$/.test(cell) || cell.includes(separator)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const text = table.map((row) => row.map(written).join(separator) + newline).join('');
  const bom = dialect.bom ?? encoding !== 'windows-1252';
  return encode(bom ? `\uFEFF${text}` : text, encoding);
}

/** Throws on a character that the encoding does not have. */
export function encode(text: string, encoding: NonNullable<EduconnectDialect['encoding']>): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') {
    return Uint8Array.from(text, (letter) => {
      const byte = western.indexOf(letter);
      if (byte < 0) throw new Error(`Windows-1252 has no ${letter}`);
      return byte;
    });
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

/** `bytes` as a text in Windows-1252. With `stream`, because Node 20 reads Latin-1 without it (nodejs/node#60888). */
export function asWestern(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}

const western = asWestern(Uint8Array.from({ length: 256 }, (_, byte) => byte));

function isWestern(cell: string): boolean {
  return [...cell].every((letter) => western.includes(letter));
}

function canaryName(seed: number): Name {
  return { lastName: `${canary}EDUCONNECT-${seed}`, firstName: 'Ailée' };
}

/** As many different names as in a country: 100,000 pupils have tens of thousands. */
function nameOf(random: Random): Name {
  const name = inventName(random);
  if (random.oneIn(3)) return name;
  const lastName = Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');
  return {
    lastName,
    firstName: random.oneIn(4) ? `${name.firstName}-${inventName(random).firstName}` : name.firstName,
  };
}

function courseOf(className: string): string {
  return /^(\d(?:EME|NDE|ERE)(?: GENERALE)?)/.exec(className)?.[1] ?? '';
}
