import { expect, test } from 'vitest';
import { reachOf } from '../../../../lib/page/panel/elsewhere';

/** As Firefox and Chromium answer for a popover in the browser's own style. */
const plain = {
  filter: 'none',
  backdropFilter: 'none',
  borderImageSource: 'none',
  outlineStyle: 'none',
  outlineWidth: '3px',
  outlineOffset: '0px',
  boxShadow: 'none',
};

test.each<[string, Partial<typeof plain>, number | undefined]>([
  ['no decoration', {}, 0],
  // Of an older browser that does not know it.
  ['no word on what is behind it', { backdropFilter: '' }, 0],
  ['an outline', { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '-5px' }, 7],
  ['a shadow', { boxShadow: 'rgba(0, 0, 0, 0.3) 0px 2px 12px 1px' }, 30],
  ['two shadows', { boxShadow: 'rgb(1, 2, 3) 1px 0px 0px 0px, gold -4000px 0px 0px 0px inset' }, 8002],
  ['a shadow without end', { boxShadow: 'gold 1e+6px 0px 0px 0px' }, 2e6],
  ['a filter', { filter: 'drop-shadow(rgb(0, 0, 0) 900px 500px 0px)' }, undefined],
  ['a blur of what is behind', { backdropFilter: 'blur(9px)' }, undefined],
  ['a picture as its border', { borderImageSource: 'linear-gradient(gold, gold)' }, undefined],
])('a box with %s draws no further than is said', (_, style, reach) => {
  expect(reachOf({ ...plain, ...style })).toBe(reach);
});
