/** A popover in a corner that draws over the panel all the same, and lets clicks through. */
export interface Leak {
  tag?: string;
  style?: string;
  /** What is inside. */
  inner?: string;
  /** The page's styles: the popover is `#leak`. */
  sheet?: string;
}

const over = 'position: fixed; inset: 0; background: gold; pointer-events: none';
const inFixed = `<div style="${over}"></div>`;

/** Each by one way out of a small box. Firefox does not say what is painted: there they are told by what could be. */
export const leaks: Record<string, Leak> = {
  'a child placed in the window': { inner: inFixed },
  'a grandchild in a slot': {
    inner: `<div><template shadowrootmode="closed"><p><slot></slot></p></template>${inFixed}</div>`,
  },
  'a child of a closed shadow root': {
    inner: `<div><template shadowrootmode="closed">${inFixed}</template></div>`,
  },
  'its ::before': { sheet: `#leak::before { content: ""; ${over} }` },
  "a child's ::after": { inner: '<p></p>', sheet: `#leak p::after { content: ""; ${over} }` },
  'the border of its backdrop': {
    sheet: '#leak::backdrop { border: 900px solid gold; box-sizing: border-box }',
  },
  'the shadow of its backdrop': { sheet: '#leak::backdrop { box-shadow: inset 0 0 0 3000px gold }' },
  'the marker of its backdrop': {
    sheet:
      '#leak::backdrop { display: list-item; list-style: "████████" inside; font-size: 900px; color: gold }',
  },
  'a shadow cast far': { style: 'filter: drop-shadow(600px 500px gold)' },
  'a filter that floods': {
    style: 'filter: url(#flood)',
    inner:
      '<svg width="0" height="0"><filter id="flood" x="-3000" y="-3000" width="9000" height="9000" filterUnits="userSpaceOnUse"><feFlood flood-color="gold"/></filter></svg>',
  },
  'a margin of its clip': { style: 'overflow: clip; overflow-clip-margin: 3000px', inner: '██'.repeat(999) },
  'a picture larger than its frame': {
    tag: 'img',
    style: 'overflow: visible; object-fit: none',
  },
  'a table': {
    style: 'display: table; overflow: auto',
    inner: '<i style="outline: 3000px solid gold">a</i>',
  },
  'its children alone': { style: 'display: contents', inner: inFixed },
  'the thumb of a range': {
    inner: '<input type="range">',
    sheet: `#leak ::-moz-range-thumb { ${over}; width: 100vw; height: 100vh; border: 0; border-radius: 0 }`,
  },
  'the button of a file field': {
    inner: '<input type="file">',
    sheet: `#leak ::file-selector-button { ${over} }`,
  },
  'an animation that takes it elsewhere': {
    sheet: `@keyframes go { to { width: 100vw; height: 100vh } }
      #leak { animation: go 1s 100s; background: gold }`,
  },
};

/** Opens one in a page, in place of the last; to be evaluated there. */
export function openLeak({ tag = 'div', style = '', inner = '', sheet = '' }: Leak): void {
  document.querySelector('#leak')?.remove();
  document.querySelector('#leak-sheet')?.remove();
  const styles = document.head.appendChild(document.createElement('style'));
  styles.id = 'leak-sheet';
  styles.textContent = sheet;
  const leak = document.createElement(tag);
  leak.id = 'leak';
  leak.popover = 'manual';
  leak.setHTMLUnsafe(inner);
  leak.style.cssText = `width:60px;height:30px;margin:0;padding:0;inset:0 auto auto 0;pointer-events:none;${style}`;
  document.body.append(leak);
  leak.showPopover();
}
