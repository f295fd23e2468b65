import { XMLValidator } from 'fast-xml-parser';
import { type Refused, refuse } from '../../refusal';
import { walk } from './walk';

/** What to do at some places of a document, named by their path (`BEE_ELEVES/PARAMETRES/UAJ`). */
export interface Reader {
  /** At every opening tag, by its bare name, the root's depth being 1; what it refuses ends the reading. */
  refuseTag(name: string, depth: number): Refused | undefined;
  /** At the opening tag, with the value of its attribute ELEVE_ID. */
  tags: Record<string, (pupilId: string) => void>;
  /** At each piece of its text. */
  values: Record<string, (piece: string) => void>;
}

/**
 * Reads the XML `text`. fast-xml-parser's validator has the last word on whether it is well formed; its parser is left
 * out, because it takes three times as long as {@link walk}, accepts tags that do not match and reads DTDs. Refuses
 * what `walk` and `reader` refuse, and `siecle-malformed` (the line).
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

/** Most elements are told apart by their own name; only the others' paths are put together. */
function lastNames(places: object): Set<string> {
  return new Set(Object.keys(places).map((path) => path.slice(path.lastIndexOf('/') + 1)));
}
