// The site in today's manner: fragments fetched and put in place, hash routes, ARIA roles instead of controls.
(() => {
  const text = async (address, options) => (await fetch(address, options)).text();
  const post = (address, fields) => text(address, { method: 'POST', body: new URLSearchParams(fields) });
  /** A click, or the keys that stand for one on a `role=button`. */
  const onPress = (element, run) => {
    element.addEventListener('click', run);
    element.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === ' ') && run());
  };

  // --- Activation --------------------------------------------------------------------------------------
  const activation = document.querySelector('#activation');
  if (activation) {
    const field = document.querySelector('#rne');
    const state = document.querySelector('#etat');
    const show = (html) => {
      state.innerHTML = html;
      const button = document.querySelector('#recevoir');
      if (!button) return;
      const { jeton } = button.dataset;
      onPress(button, async () => show(await post('/baladoetab/lien', { jeton, rne: field.value })));
    };
    let asked;
    const look = async () => {
      const rne = field.value.trim();
      if (rne === asked) return;
      asked = rne;
      if (rne.length < 8) return show('');
      const html = await text(`/baladoetab/etat?rne=${encodeURIComponent(rne)}`);
      if (rne === asked) show(html);
    };
    field.addEventListener('input', look);
    field.addEventListener('change', look);
  }

  // --- Management --------------------------------------------------------------------------------------
  const panel = document.querySelector('#contenu');
  if (!panel) return;
  const routes = {
    lien: '#/lien-ent',
    gestionnaire: '#/gestionnaire',
    profs: '#/import-profs',
    eleves: '#/import-eleves',
  };
  const tabs = [...document.querySelectorAll('[role=tab]')];
  for (const tab of tabs) {
    onPress(tab, () => {
      if (location.hash === routes[tab.dataset.onglet]) return;
      location.hash = routes[tab.dataset.onglet];
    });
  }

  /** Fetches the tab of the address; an answer that comes after another was asked for is dropped. */
  let turn = 0;
  let drop;
  async function route() {
    turn += 1;
    const mine = turn;
    const name = Object.keys(routes).find((one) => routes[one] === location.hash) ?? 'lien';
    panel.setAttribute('aria-busy', 'true');
    const answer = await fetch(`/gestion/fragment?onglet=${name}`);
    const html = await answer.text();
    if (mine !== turn) return;
    if (!answer.ok) return location.reload();
    for (const tab of tabs) {
      const selected = tab.dataset.onglet === name;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
    // A drop zone keeps an input at the end of the page, beyond what is replaced here.
    drop?.destroy();
    drop = undefined;
    panel.innerHTML = html;
    panel.setAttribute('aria-busy', 'false');
    enliven(name);
  }

  function enliven(name) {
    for (const button of panel.querySelectorAll('[data-action]')) {
      onPress(button, async () => {
        const { action, jeton } = button.dataset;
        await post(`/gestion/${action}?onglet=${name}`, { jeton });
        await route();
      });
    }
    for (const box of panel.querySelectorAll('[role=checkbox]')) {
      onPress(box, () =>
        box.setAttribute('aria-checked', String(box.getAttribute('aria-checked') !== 'true')),
      );
    }
    const input = panel.querySelector('[data-auto]');
    input?.addEventListener('change', async () => {
      if (input.files.length === 0) return;
      await text(input.form.action, { method: 'POST', body: new FormData(input.form) });
      await route();
    });
    const zone = panel.querySelector('#depot');
    if (!zone) return;
    drop = new Dropzone(zone, {
      url: zone.dataset.adresse,
      paramName: 'fichier',
      maxFiles: 1,
      // A function: an object would be merged into the default, which is one, and lost.
      params: () => ({ jeton: zone.dataset.jeton }),
      complete: route,
    });
  }

  addEventListener('hashchange', route);
  route();
})();
