import { found, type Result, refuse } from '../../refusal';
import { parseXml, type Reader } from './parse';
import { refuseRoot } from './xml-roots';

/** What the check needs of a pupil. No name is kept. */
export interface Pupil {
  id: string;
  ine: string;
  hasLastName: boolean;
  hasFirstName: boolean;
  /** DATE_SORTIE is filled: the pupil has left, or is about to leave. */
  departed: boolean;
}

/** What the check needs of the export. */
export interface Export {
  uai: string;
  year: string;
  pupils: Pupil[];
  /** By ELEVE_ID, the division of each pupil who has one. */
  divisions: Map<string, string>;
}

/** 12 MB of real pupils are fewer. Empty elements, which take few bytes each, would fill the memory. */
const mostPupils = 50_000;
const parameters = 'BEE_ELEVES/PARAMETRES';
const pupil = 'BEE_ELEVES/DONNEES/ELEVES/ELEVE';
const structures = 'BEE_ELEVES/DONNEES/STRUCTURES/STRUCTURES_ELEVE';

/**
 * Reads the XML of « Elèves sans adresse » (DOMAIN E). A pupil's division is the last STRUCTURE of type D whose code is
 * not « Inactifs » (as Pix reads them), over all STRUCTURES_ELEVE of that ELEVE_ID (GEPI met several). Refuses what
 * {@link parseXml} and {@link refuseRoot} refuse, `siecle-with-addresses` and `siecle-too-large`.
 */
export function readPupils(text: string): Result<Export> {
  const read: Export = { uai: '', year: '', pupils: [], divisions: new Map() };
  let current = newPupil('');
  let owner = '';
  let structure = { code: '', type: '' };
  const keepDivision = () => {
    const [code, type] = [structure.code.trim(), structure.type.trim()];
    if (owner && type === 'D' && code && code.toLowerCase() !== 'inactifs') read.divisions.set(owner, code);
    structure = { code: '', type: '' };
  };
  const reader: Reader = {
    refuseTag(name, depth) {
      if (depth === 1) return refuseRoot(name);
      if (name === 'ADRESSES' || name === 'ADRESSE') return refuse('siecle-with-addresses');
      const isTooLarge = read.pupils.length > mostPupils || read.divisions.size > mostPupils;
      return isTooLarge ? refuse('siecle-too-large') : undefined;
    },
    tags: {
      [pupil](id) {
        current = newPupil(id);
        read.pupils.push(current);
      },
      [structures](id) {
        keepDivision();
        owner = id;
      },
      [`${structures}/STRUCTURE`]: keepDivision,
    },
    values: {
      [`${parameters}/UAJ`]: (piece) => {
        read.uai += piece;
      },
      [`${parameters}/ANNEE_SCOLAIRE`]: (piece) => {
        read.year += piece;
      },
      [`${pupil}/ID_NATIONAL`]: (piece) => {
        current.ine += piece;
      },
      [`${pupil}/NOM_DE_FAMILLE`]: (piece) => {
        current.hasLastName ||= piece.trim() !== '';
      },
      // The older name of NOM_DE_FAMILLE.
      [`${pupil}/NOM`]: (piece) => {
        current.hasLastName ||= piece.trim() !== '';
      },
      [`${pupil}/PRENOM`]: (piece) => {
        current.hasFirstName ||= piece.trim() !== '';
      },
      [`${pupil}/DATE_SORTIE`]: (piece) => {
        current.departed ||= piece.trim() !== '';
      },
      [`${structures}/STRUCTURE/CODE_STRUCTURE`]: (piece) => {
        structure.code += piece;
      },
      [`${structures}/STRUCTURE/TYPE_STRUCTURE`]: (piece) => {
        structure.type += piece;
      },
    },
  };
  const refused = parseXml(text, reader);
  keepDivision();
  return refused ?? found(read);
}

const newPupil = (id: string): Pupil => ({
  id,
  ine: '',
  hasLastName: false,
  hasFirstName: false,
  departed: false,
});
