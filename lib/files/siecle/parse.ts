import { XMLValidator } from 'fast-xml-parser';
import { type Refused, refuse } from '../../refusal';
import { walk } from './walk';

/** What to do at the places of a document. A place is named by its path, as in `BEE_ELEVES/PARAMETRES/UAJ`. */
export interface Reader {
  /** Called at every opening tag, with its name; the root has depth 1. A refusal ends the reading. */
  refuseTag(name: string, depth: number): Refused | undefined;
  /** By path. Called at the opening tag, with the value of its attribute ELEVE_ID. */
  tags: Record<string, (pupilId: string) => void>;
  /** By path. Called with each piece of the element's text. */
  values: Record<string, (piece: string) => void>;
}

/**
 * Reads the XML `text`. fast-xml-parser's validator then decides whether the text is well formed. Its parser is not used:
 * it takes three times as long as {@link walk}, accepts tags that do not match, and reads DTDs. Refuses what `walk` and
 * the reader refuse, and `siecle-malformed` (the line).
 */
export function parseXml(text: string, { refuseTag, tags, values }: Reader): Refused | undefined {
  const [tagNames, valueNames] = [lastNames(tags), lastNames(values)];
  const refused = walk(text, {
    open(path, attributes) {
      const name = path.at(-1) as string;
      if (tagNames.has(name)) tags[path.join('/')]?.((attributes.get('ELEVE_ID') ?? '').trim());
      return refuseTag(name, path.length);
    },
    text(path, piece) {
      if (piece && valueNames.has(path.at(-1) ?? '')) values[path.join('/')]?.(piece);
    },
  });
  if (refused) return refused;
  const valid = XMLValidator.validate(text);
  return valid === true ? undefined : refuse('siecle-malformed', valid.err.line);
}

/** The last names of paths. An element's path is built only where its own name is among them, which is rare. */
function lastNames(places: object): Set<string> {
  return new Set(Object.keys(places).map((path) => path.slice(path.lastIndexOf('/') + 1)));
}
