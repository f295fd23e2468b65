import type { DocumentLabels } from '../texts';
import type { Book } from './book';
import { ink } from './canvas';
import { type Fitted, fitParagraph } from './fit';
import { oneLine, type Paper, type TextStyle } from './paper';
import { placesIn, type SlipLayout, slotOf, split } from './slip-layouts';
import type { Box } from './units';

/** What one pupil gets. */
export interface Slip {
  school: string;
  className: string;
  /** Last name, then first name. */
  name: string;
  login: string;
  password: string;
  /** True when `password` is the reason why there is none. */
  isNote: boolean;
}

/** What all slips of a book have in common. */
export interface SlipDesign {
  layout: SlipLayout;
  labels: DocumentLabels;
  address: string;
  /** The school's own sentence. It is laid out once, because its place has the same size on every slip. */
  sentence: Fitted | undefined;
}

/** Lays out the school's sentence for slips of `layout`. Undefined for an empty sentence. */
export function layOutSentence(book: Book, layout: SlipLayout, sentence: string): Fitted | undefined {
  const lines = sentence
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter(Boolean);
  if (lines.length === 0) return undefined;
  // No-break spaces, because no line of French begins with « : ».
  const text = lines.join('\n').replace(/ (?=[:;!?»])|(?<=«) /g, '\u00a0');
  const { width, height } = placesIn(layout, slotOf(layout, 0)).sentence;
  return fitParagraph(book.faces.sans, text, { width, height, size: layout.sentence });
}

export function drawSlip(paper: Paper, slip: Slip, slot: Box, design: SlipDesign): void {
  const { layout, labels, sentence } = design;
  const places = placesIn(layout, slot);
  const label = { face: 'sans', size: layout.label, smallest: layout.label * 0.9, grey: ink.soft } as const;
  const code = (size: number): TextStyle => ({ face: 'mono', size, smallest: size * 0.6 });
  const bold = (size: number): TextStyle => ({ face: 'bold', size, smallest: size * 0.7 });

  paper.canvas.fill(places.field, ink.fill);
  drawHead(paper, slip, places.head, layout);
  paper.write(oneLine(slip.name), places.name, bold(layout.name));
  paper.write(labels.login, places.loginLabel, label);
  paper.write(slip.login, places.login, code(layout.login));
  paper.write(labels.temporaryPassword, places.passwordLabel, label);
  paper.write(
    slip.password,
    places.password,
    slip.isNote ? { ...label, size: layout.login } : code(layout.password),
  );
  if (places.activate) paper.write(labels.activate, places.activate, label);
  paper.write(design.address, places.address, bold(layout.address));
  if (sentence)
    paper.place(
      sentence,
      { ...places.sentence, height: sentence.height },
      { face: 'sans', size: layout.sentence },
    );
}

/** Draws school and class. The class has the width that it needs, up to three fifths, and the school has the rest. */
function drawHead(paper: Paper, slip: Slip, head: Box, layout: SlipLayout): void {
  const style = {
    face: 'bold',
    size: layout.className,
    smallest: layout.className * 0.62,
    align: 'right',
  } as const;
  const className = oneLine(slip.className);
  const needed = (paper.measure(className, style) + 0.1) / (head.width - layout.gap);
  const [left, right] = split(head, 1 - Math.min(needed, 0.6), layout.gap);
  const size = layout.school;
  paper.write(oneLine(slip.school), left, { face: 'sans', size, smallest: size * 0.8, grey: ink.soft });
  paper.write(className, right, style);
}
