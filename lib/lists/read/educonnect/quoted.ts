/** What was read of a piece of a table. */
export interface Quoted {
  /** The cells of the piece's first record. */
  cells: string[];
  /** There are quotes where none may be, or text behind the record. */
  odd: boolean;
  /** A quote has no pair. */
  open: boolean;
}

/**
 * Reads `piece` as Papa Parse does with `\n` for a line end, but many times faster. A file in which every line opens a
 * quote is read in hundreds of thousands of pieces.
 */
export function readQuoted(piece: string, separator: string): Quoted {
  if (!piece.includes('"')) return { cells: piece.split(separator), odd: false, open: false };
  const read: Quoted = { cells: [], odd: false, open: false };
  let row = read.cells;
  let at = 0;
  for (;;) {
    if (piece[at] === '"') {
      const end = closingQuote(at + 1);
      if (end < 0) return { ...read, open: true };
      row.push(piece.slice(at + 1, end).replaceAll('""', '"'));
      at = behindSpaces(end + 1);
    } else {
      const end = endOfCell(at);
      row.push(piece.slice(at, end));
      at = end;
    }
    if (at >= piece.length) return read;
    if (piece[at] === '\n') {
      read.odd = true;
      row = [];
    }
    at++;
  }

  /** The place of the quote that ends the cell; -1 without one. Any other quote without a pair makes the piece odd. */
  function closingQuote(from: number): number {
    for (let end = piece.indexOf('"', from); end >= 0; end = piece.indexOf('"', end + 1)) {
      if (end === piece.length - 1) return end;
      if (piece[end + 1] === '"') {
        end++;
        continue;
      }
      const next = behindSpaces(end + 1);
      if (piece[next] === separator || piece[next] === '\n') return end;
      read.odd = true;
    }
    return -1;
  }

  function behindSpaces(from: number): number {
    let next = from;
    while (piece[next] !== separator && piece[next] !== '\n' && piece[next]?.trim() === '') next++;
    return next;
  }

  function endOfCell(from: number): number {
    let end = from;
    while (end < piece.length && piece[end] !== separator && piece[end] !== '\n') end++;
    return end;
  }
}
