/** What harmless pages keep open, away from the panel: with the browser's own styles, as far as they go. */
export const openElsewhere: Record<string, () => void> = {
  'a popover about cookies, with a shadow': () => {
    const banner = document.body.appendChild(document.createElement('div'));
    banner.popover = 'manual';
    banner.innerHTML = '<p>Ce site utilise des cookies.</p><button>J’ai compris</button>';
    banner.style.cssText =
      'inset:0 auto auto 0;width:300px;margin:0;border-radius:9px;box-shadow:0 2px 12px rgba(0,0,0,.3)';
    banner.showPopover();
  },
  'a tooltip in a closed shadow root': () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const tip = root.appendChild(document.createElement('span'));
    tip.popover = 'manual';
    tip.textContent = 'Nouveau !';
    tip.style.cssText = 'inset:40px auto auto 500px;margin:0';
    tip.showPopover();
  },
  'a tooltip that is no popover': () => {
    const tip = document.body.appendChild(document.createElement('div'));
    tip.textContent = 'Aide';
    tip.style.cssText = 'position:fixed;inset:120px auto auto 40px;z-index:99999;background:#ffc';
  },
  'a dialog that is not modal': () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.textContent = 'Une question ?';
    dialog.style.cssText = 'inset:200px auto auto 0;margin:0;position:fixed';
    dialog.show();
  },
};
