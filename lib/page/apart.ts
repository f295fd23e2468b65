type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** True when `distance` CSS pixels or more lie between two boxes, across or down; 0: when they do not overlap. */
export function areApart(one: Box, other: Box, distance = 0): boolean {
  return (
    one.left - other.right >= distance ||
    other.left - one.right >= distance ||
    one.top - other.bottom >= distance ||
    other.top - one.bottom >= distance
  );
}
