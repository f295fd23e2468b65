/** Runs with the rights of a page; gets the panel's host and nothing of what is inside. */
type Attack = (host: HTMLElement) => void;

/**
 * What a page can draw over the panel, or do to the whole of itself, so that the panel's words can't be read while a press
 * still reaches its buttons. Each works by itself, in one and the same page, after {@link undo}.
 */
export const drawnOver: Record<string, Attack> = {
  'an auto popover': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'auto';
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold;pointer-events:none';
    sheet.showPopover();
  },
  'a hint popover': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.setAttribute('popover', 'hint');
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold;pointer-events:none';
    sheet.showPopover();
  },
  'the shadow of a dot': () => {
    const dot = document.body.appendChild(document.createElement('div'));
    dot.popover = 'manual';
    dot.style.cssText =
      'width:1px;height:1px;inset:0 auto auto 0;box-shadow:0 0 0 4000px gold;pointer-events:none';
    dot.showPopover();
  },
  'the outline of a dot': () => {
    const dot = document.body.appendChild(document.createElement('div'));
    dot.popover = 'manual';
    dot.style.cssText =
      'width:1px;height:1px;inset:0 auto auto 0;outline:4000px solid gold;pointer-events:none';
    dot.showPopover();
  },
  'the border image of a dot': () => {
    const dot = document.body.appendChild(document.createElement('div'));
    dot.popover = 'manual';
    dot.style.cssText =
      'width:1px;height:1px;inset:0 auto auto 0;border:1px solid;border-image:linear-gradient(gold,gold) 1/3000px/3000px;pointer-events:none';
    dot.showPopover();
  },
  'one enormous letter': () => {
    const letter = document.body.appendChild(document.createElement('div'));
    letter.popover = 'manual';
    letter.textContent = '██';
    letter.style.cssText =
      'overflow:visible;font-size:1200px;line-height:0;height:0;width:0;border:0;padding:0;inset:400px auto auto 600px;color:gold;pointer-events:none';
    letter.showPopover();
  },
  'a drawing that leaves its frame': () => {
    const frame = document.body.appendChild(document.createElement('div'));
    frame.popover = 'manual';
    frame.innerHTML =
      '<svg width="1" height="1" style="overflow:visible"><rect x="-3000" y="-3000" width="9000" height="9000" fill="gold"/></svg>';
    frame.style.cssText =
      'overflow:visible;width:1px;height:1px;border:0;padding:0;inset:0 auto auto 0;pointer-events:none';
    frame.showPopover();
  },
  'a child of nothing': () => {
    const none = document.body.appendChild(document.createElement('div'));
    none.popover = 'manual';
    none.innerHTML = '<div style="position:fixed;inset:0;background:gold;opacity:.999"></div>';
    none.style.cssText = 'width:0;height:0;border:0;padding:0;overflow:visible;pointer-events:none';
    none.showPopover();
  },
  'a frame': () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.popover = 'manual';
    frame.srcdoc = '<body style="background:gold">';
    frame.style.cssText = 'width:100vw;height:100vh;inset:0;border:0;padding:0;pointer-events:none';
    frame.showPopover();
  },
  'what blurs behind it': () => {
    const glass = document.body.appendChild(document.createElement('div'));
    glass.popover = 'manual';
    glass.style.cssText =
      'width:100vw;height:100vh;inset:0;border:0;background:none;backdrop-filter:blur(30px);pointer-events:none';
    glass.showPopover();
  },
  'what is blended with it': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText =
      'width:100vw;height:100vh;inset:0;border:0;background:white;mix-blend-mode:difference;pointer-events:none';
    sheet.showPopover();
  },
  'what comes out of the transparent by an animation': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText =
      'width:100vw;height:100vh;inset:0;border:0;background:gold;opacity:.01;pointer-events:none';
    sheet.showPopover();
    sheet.animate([{ opacity: 1 }, { opacity: 1 }], { duration: 1e6 });
  },
  'what slides in by an animation': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText =
      'width:100vw;height:100vh;inset:0;border:0;background:gold;pointer-events:none;will-change:transform;transform:translateX(-3000px)';
    sheet.showPopover();
    sheet.animate([{ transform: 'translateX(-3000px)' }, { transform: 'none' }], {
      duration: 300,
      fill: 'forwards',
    });
  },
  'a popover that slides in as the page is scrolled': () => {
    document.head.appendChild(document.createElement('style')).textContent = `
      @keyframes slide-in { from { translate: -3000px } to { translate: 0 } }
      #sliding { width: 100vw; height: 100vh; inset: 0; border: 0; margin: 0; background: gold; pointer-events: none;
        animation: slide-in linear both; animation-timeline: scroll(root) }`;
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.id = 'sliding';
    sheet.popover = 'manual';
    document.body.style.height = '9000px';
    sheet.showPopover();
    scrollTo(0, 1e6);
  },
  'a page made tiny': () => {
    document.documentElement.style.zoom = '0.3';
  },
};

/** What reaches the top layer in Firefox alone. */
export const drawnOverInFirefox: Record<string, Attack> = {
  'a filter of the whole page': () => {
    document.documentElement.style.filter = 'brightness(0)';
  },
  'a popover that is away while the scripts of each frame run': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText = 'width:100vw;height:100vh;inset:0;background:gold;pointer-events:none';
    const probe = document.body.appendChild(document.createElement('div'));
    probe.className = 'lure';
    const hide = () => {
      if (sheet.matches(':popover-open')) sheet.hidePopover();
    };
    new ResizeObserver(() => {
      if (sheet.isConnected && !sheet.matches(':popover-open')) sheet.showPopover();
    }).observe(probe);
    const begin = (time: number) => {
      hide();
      probe.style.height = `${1 + (time % 7)}px`;
      if (probe.isConnected) requestAnimationFrame(begin);
    };
    requestAnimationFrame(begin);
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
      addEventListener(type, hide, { capture: true });
  },
  'a filter that is away while the scripts of each frame run': () => {
    const { style } = document.documentElement;
    const probe = document.body.appendChild(document.createElement('div'));
    probe.className = 'lure';
    const hide = () => {
      style.filter = '';
    };
    new ResizeObserver(() => {
      if (probe.isConnected) style.filter = 'brightness(0)';
    }).observe(probe);
    const begin = (time: number) => {
      hide();
      probe.style.height = `${1 + (time % 7)}px`;
      if (probe.isConnected) requestAnimationFrame(begin);
    };
    requestAnimationFrame(begin);
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
      addEventListener(type, hide, { capture: true });
  },
};

/** What only Chromium has. */
export const drawnOverInChromium: Record<string, Attack> = {
  'the list of a select': () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `#lure, #lure::picker(select) { appearance: base-select }
      #lure::picker(select) { position: fixed; inset: 0; width: 100vw; height: 100vh; max-height: none; margin: 0;
        background: gold; border: 0; pointer-events: none }
      #lure option { pointer-events: none }`;
    const select = document.body.appendChild(document.createElement('select'));
    select.id = 'lure';
    select.innerHTML = '<option>Cliquez pour continuer</option>';
    // Evaluations of the tests' driver count as a person's gesture.
    select.showPicker();
  },
  'a popover for whoever shows interest': () => {
    document.head.appendChild(document.createElement('style')).textContent = `
      #interest { position: fixed; inset: 0; opacity: 0.1; interest-delay: 0s 1000s }
      #shown { width: 100vw; height: 100vh; inset: 0; background: gold; pointer-events: none }`;
    const invoker = document.body.appendChild(document.createElement('button'));
    invoker.id = 'interest';
    invoker.className = 'lure';
    invoker.setAttribute('interestfor', 'shown');
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.id = 'shown';
    sheet.setAttribute('popover', 'hint');
  },
  'a popover on its way out': () => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText =
      'width:100vw;height:100vh;inset:0;background:gold;pointer-events:none;transition:overlay 60s allow-discrete,display 60s allow-discrete';
    sheet.showPopover();
    requestAnimationFrame(() => requestAnimationFrame(() => sheet.hidePopover()));
  },
  'a dialog on its way out': () => {
    const sheet = document.body.appendChild(document.createElement('dialog'));
    sheet.style.cssText =
      'width:100vw;height:100vh;inset:0;max-width:none;max-height:none;background:gold;pointer-events:none;transition:overlay 60s allow-discrete,display 60s allow-discrete';
    sheet.showModal();
    requestAnimationFrame(() => requestAnimationFrame(() => sheet.close()));
  },
  'a popover in a corner that is raised each time that the panel is': (host) => {
    const tip = document.body.appendChild(document.createElement('div'));
    tip.popover = 'manual';
    tip.style.cssText = 'inset:0 auto auto 0;margin:0;width:60px;height:30px';
    tip.showPopover();
    host.addEventListener('toggle', () => {
      if (!tip.isConnected) return;
      tip.hidePopover();
      tip.showPopover();
    });
  },
  'a popover that takes the panel into itself': (host) => {
    const sheet = document.body.appendChild(document.createElement('div'));
    sheet.popover = 'manual';
    sheet.style.cssText = 'opacity:0;filter:blur(20px);inset:0';
    sheet.showPopover();
    (sheet as Node as { moveBefore?(node: Node, child: null): void }).moveBefore?.(host, null);
  },
};

/** Takes an attack back; gets no part in it. */
export const undo: Attack = (host) => {
  if (host.parentNode !== document.documentElement) {
    document.documentElement.append(host);
    host.hidePopover();
  }
  for (const element of [document.documentElement, document.body]) element.removeAttribute('style');
  scrollTo(0, 0);
  for (const element of document.querySelectorAll('[popover], dialog, #lure, .lure'))
    if (element !== host) element.remove();
  // Out of the top layer and into it again: what was raised later is gone.
  if (!host.matches(':popover-open')) host.showPopover();
};
