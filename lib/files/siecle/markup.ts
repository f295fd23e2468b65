import { type Refused, refuse } from '../ent-export/result';
import { lineAt } from './lines';

/** Signs of one tag or value: none of SIECLE's is longer, and the parser gathers them one by one, at 32 bytes each. */
const longest = 65_536;
/** Tags inside tags; SIECLE has six. */
const deepest = 50;

/** A whole tag with no `<` in its attributes, as XML 1.0 has it. Its alternatives exclude each other: linear time. */
const tag = /<(?:[^<>"']|"[^<"]*"|'[^<']*')*>/y;

/** Control characters but tab and line ends, and what is no character; those from U+0080 on are only discouraged. */
const forbidden = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/u;

/**
 * Refuses what no SIECLE export holds and what the parser or the validator would not survive or not agree about, before
 * either sees it: `siecle-markup` (the line) for a DTD, which could define entities, and for processing instructions;
 * `siecle-malformed` (the line) for signs that XML 1.0 forbids, tags or comments without end, endless values and
 * endless nesting.
 */
export function refuseMarkup(text: string): Refused | undefined {
  const malformed = (at: number) => refuse('siecle-malformed', lineAt(text, at));
  const control = text.search(forbidden);
  if (control >= 0) return malformed(control);
  let depth = 0;
  // Of the value so far: comments do not end it.
  let length = 0;
  let at = text.startsWith('<?xml') ? behind(text, 0, '?>') : 0;
  for (;;) {
    const next = text.indexOf('<', at);
    length += (next < 0 ? text.length : next) - at;
    if (length > longest) return malformed(at);
    if (next < 0) return undefined;
    const special = text.startsWith('<!', next) || text.startsWith('<?', next);
    if (special) {
      const end = text.startsWith('<!--', next) ? '-->' : text.startsWith('<![CDATA[', next) ? ']]>' : '';
      if (!end) return refuse('siecle-markup', lineAt(text, next));
      at = behind(text, next + 4, end);
      if (at === 0) return malformed(next);
      continue;
    }
    length = 0;
    tag.lastIndex = next;
    if (!tag.test(text) || tag.lastIndex - next > longest) return malformed(next);
    at = tag.lastIndex;
    if (text[next + 1] === '/') depth--;
    else if (text[at - 2] !== '/') depth++;
    if (depth > deepest) return malformed(next);
  }
}

/** The place behind the next `end`; 0 where there is none. */
function behind(text: string, from: number, end: string): number {
  const at = text.indexOf(end, from);
  return at < 0 ? 0 : at + end.length;
}
