/** Runs with the rights of a page; gets the panel's host and nothing of what is inside. */
type Attack = (host: HTMLElement) => void;

/** What a page does to the panel's own host, from outside: none of it may be seen, and an honest press counts. */
export const doneToHost: Record<string, Attack> = {
  'its pseudo-elements': () => {
    document.head.appendChild(document.createElement('style')).textContent = `
      passerelle-panel::before, passerelle-panel::after { content: "Gagnez" !important; display: block !important;
        position: fixed !important; inset: 0 !important; background: gold !important; z-index: 9 !important }
      passerelle-panel::backdrop { display: block !important; background: gold !important; z-index: 99 }
      passerelle-panel { display: list-item !important; scroll-marker-group: after !important }
      passerelle-panel::marker { content: "████████"; color: gold; font-size: 400px }`;
  },
  'its variables, registered with another syntax': () => {
    for (const name of ['--ink', '--paper', '--accent', '--on-accent', '--line'])
      CSS.registerProperty({ name, syntax: '<length>', inherits: true, initialValue: '0px' });
  },
  'its variables, animated': (host) => {
    const white = { '--ink': 'white', '--accent': 'white', '--on-accent': 'white' } as Keyframe;
    host.animate([white, white], { duration: 1e7, fill: 'forwards' });
  },
  'what is done to the root around it': () => {
    document.documentElement.style.cssText =
      'clip-path:inset(50%);mask-image:linear-gradient(transparent,transparent);transform:scale(.1);perspective:10px;rotate:x 80deg;contain:paint;caret-color:gold';
  },
  'a start of its style and a place by an anchor': (host) => {
    document.head.appendChild(document.createElement('style')).textContent = `
      @starting-style { passerelle-panel { opacity: 0 !important } }
      passerelle-panel { transition: opacity 1000s !important; anchor-name: --x !important;
        position-anchor: --x !important; position-area: center !important }`;
    host.hidePopover();
    host.showPopover();
  },
  'its outline, transition and title': (host) => {
    host.style.cssText =
      'outline:3000px solid gold!important;transition:opacity 90s!important;opacity:0!important;caret-color:gold!important';
    host.title = 'Cliquez';
  },
  'shadows, lines and strokes for all text': () => {
    document.head.appendChild(document.createElement('style')).textContent = `* {
      text-shadow: 0 0 0 gold, 5px 5px gold, 0 0 30px gold !important; text-emphasis: "█" gold !important;
      text-decoration: line-through 30px gold !important; -webkit-text-stroke: 9px gold !important;
      -webkit-text-fill-color: gold !important; -webkit-text-security: disc !important; quotes: "█" "█" !important;
      letter-spacing: -1em !important; word-spacing: 90px !important;
      white-space: pre !important; font-size-adjust: 9 !important;
      color-scheme: dark !important; accent-color: gold !important; stroke: gold !important; fill: gold !important;
      text-box: trim-both cap alphabetic !important; tab-size: 99 !important; interpolate-size: allow-keywords }
      passerelle-panel { writing-mode: vertical-rl !important }`;
  },
  'fonts under the names of ours': () => {
    document.head.appendChild(document.createElement('style')).textContent = [
      'system-ui',
      '-apple-system',
      '"Segoe UI"',
      'Roboto',
      '"DejaVu Sans"',
      'sans-serif',
    ]
      .map((name) => `@font-face { font-family: ${name}; size-adjust: 1%; src: local("DejaVu Sans") }`)
      .join('');
  },
  'the cursor of every element': () => {
    const square = `<svg xmlns='http://www.w3.org/2000/svg' width='128' height='128'><rect width='128' height='128' fill='gold'/></svg>`;
    document.head.appendChild(document.createElement('style')).textContent =
      `* { cursor: url("data:image/svg+xml,${encodeURIComponent(square)}") 64 64, none !important }`;
  },
  'the caret of a field as large as the window': () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;font-size:900px;caret:block gold;outline:900px solid gold;z-index:2147483647;pointer-events:none';
    field.focus({ preventScroll: true });
  },
  'a drawing, its marker and what is foreign in it': () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<svg width="1" height="1" style="position:fixed;inset:0;overflow:visible;z-index:2147483647;pointer-events:none">
        <marker id="flood" overflow="visible" markerUnits="userSpaceOnUse" markerWidth="9000" markerHeight="9000">
          <rect x="-4000" y="-4000" width="9000" height="9000" fill="gold"/></marker>
        <path d="M0 0L1 1" marker-end="url(#flood)" stroke="gold"/>
        <foreignObject width="1" height="1" style="overflow:visible"><p style="position:fixed;inset:0;background:gold"></p></foreignObject>
      </svg>`,
    );
  },
  'a mirror and an anchor': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.style.cssText =
      'position:fixed;z-index:2147483647;inset:0;height:450px;background:gold;pointer-events:none;-webkit-box-reflect:below 0';
    const follower = document.body.appendChild(document.createElement('div'));
    follower.style.cssText =
      'position:fixed;position-anchor:--x;position-area:center;width:2000px;height:2000px;z-index:2147483647;background:gold;pointer-events:none';
  },
  'rules between its columns': () => {
    for (const element of [document.documentElement, document.body])
      element.style.cssText =
        'columns:3;gap:300px;column-rule:300px solid gold;row-rule:300px solid gold;text-decoration:line-through 30px gold;-webkit-box-reflect:below -300px';
  },
  'an animation that follows the scrolling': (host) => {
    document.head.appendChild(document.createElement('style')).textContent = `
      @keyframes fade { from, to { opacity: 0; color: gold; translate: 500px } }
      passerelle-panel { animation: fade linear both !important; animation-timeline: scroll(root) !important }`;
    host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1, fill: 'both' });
  },
  'a body that it moves the panel into, and dims': (host) => {
    document.body.style.cssText = 'opacity:.05;filter:brightness(0);mix-blend-mode:difference;columns:3';
    document.body.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  },
  'a drawing that it moves the panel into, and dims': (host) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<svg style="position:fixed;inset:0;filter:brightness(0)"><g opacity=".1" transform="scale(.3)">
        <foreignObject id="inner" width="1280" height="900"></foreignObject></g></svg>`,
    );
    document.querySelector('#inner')?.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  },
};
