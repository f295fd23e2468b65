/** `millimetres` in PDF points, which are 1/72 inch. An inch has 25.4 mm. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 upright, in points (ISO 216: 210 × 297 mm). */
export const a4 = { width: mm(210), height: mm(297) } as const;

/** A place on a page, in points from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `box` without a margin all around. */
export function inset({ x, y, width, height }: Box, margin: number): Box {
  return { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin };
}
