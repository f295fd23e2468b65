import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Refused, refuse } from '../ent-export/result';
import { decodeEntities, UnknownEntity } from './entities';
import { lineAt } from './lines';
import { refuseMarkup } from './markup';

/** What to do at some places of a document, named by their path (`BEE_ELEVES/PARAMETRES/UAJ`). */
export interface Reader {
  /** At every opening tag of the document, by its bare name; what it refuses ends the reading. */
  refuseTag(name: string, depth: number): Refused | undefined;
  /** At an opening tag, with its attributes. */
  tags: Record<string, (attributes: Record<string, string>) => void>;
  /** At a piece of text; text around a CDATA section or a comment comes in several. */
  values: Record<string, (piece: string) => void>;
}

class Stop extends Error {
  constructor(readonly refused: Refused) {
    super('Stopped');
  }
}

/**
 * Walks through `text` without building a tree: fast-xml-parser tells tags and values by its callbacks and keeps none
 * of them, so 8.5 MB take little more memory than the text itself. Its validator says whether all of it is well
 * formed, which the parser does not ask. Refuses what {@link refuseMarkup} and `reader` refuse, `siecle-markup` for an
 * entity that XML does not have, `siecle-malformed` and `siecle-cut` (each with the line).
 */
export function parseXml(text: string, reader: Reader): Refused | undefined {
  const forbidden = refuseMarkup(text);
  if (forbidden) return forbidden;
  try {
    parserFor(reader).parse(text);
  } catch (error) {
    if (error instanceof Stop) return error.refused;
    if (error instanceof UnknownEntity) {
      return refuse('siecle-markup', lineAt(text, text.indexOf(error.entity)));
    }
    return refuseMalformed(text) ?? refuse('siecle-malformed', lineAt(text, text.length));
  }
  return refuseMalformed(text);
}

function parserFor({ refuseTag, tags, values }: Reader): XMLParser {
  const pathsOf = (all: object) => new Map(Object.keys(all).map((path) => [path.split('/').at(-1), path]));
  const [tagPaths, valuePaths] = [pathsOf(tags), pathsOf(values)];
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    parseTagValue: false,
    jPath: false,
    entityDecoder: {
      decode: decodeEntities,
      reset() {},
      setXmlVersion() {},
      addInputEntities() {},
      setExternalEntities() {},
    },
    updateTag(name, place, attributes) {
      if (typeof place === 'string') return false;
      const refused = refuseTag(name, place.getDepth());
      if (refused) throw new Stop(refused);
      const path = tagPaths.get(name);
      if (path && place.toString('/') === path) tags[path]?.(attributes ?? {});
      // Not put into the tree.
      return false;
    },
    tagValueProcessor(name, piece, place) {
      const path = valuePaths.get(name);
      if (path && place.toString('/') === path) values[path]?.(piece);
      return undefined;
    },
  });
}

function refuseMalformed(text: string): Refused | undefined {
  const valid = XMLValidator.validate(text);
  if (valid === true) return undefined;
  const { msg, line } = valid.err;
  // What is still open at the end; the validator then tells no line, or that of the opening tag.
  if (/^(Unclosed tag|Invalid '\[)/.test(msg)) return refuse('siecle-cut', lineAt(text, text.length));
  return refuse('siecle-malformed', line);
}
