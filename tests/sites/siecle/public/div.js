// The `div` layout: routes, fragments, and widgets that are no form controls.
(() => {
  const view = document.querySelector('#vue');
  if (view.querySelector('[role=alert]')) return;

  async function show() {
    const route = window.location.hash.slice(2);
    const answer = await fetch(`${window.location.pathname}?fragment=${encodeURIComponent(route)}`);
    view.innerHTML = await answer.text();
  }

  const actions = {
    route: (value) => {
      if (window.location.hash === value) show();
      else window.location.hash = value;
    },
    open: (address) => {
      if (document.body.dataset.ouverture === 'new-window') window.open(address, '_blank');
      else window.location.assign(address);
    },
    annee: (_year, radio) => {
      for (const one of view.querySelectorAll('[role=radio]'))
        one.setAttribute('aria-checked', one === radio);
    },
    entrer: async () => {
      const form = new FormData();
      form.set('annee', view.querySelector('[role=radio][aria-checked=true]').dataset.annee);
      form.set('etab', view.querySelector('[role=combobox], .etab').textContent);
      await fetch('/bee/entrer', { method: 'POST', body: form });
      window.location.hash = '#/accueil';
    },
    aller: (address) => {
      window.location.href = address;
    },
    cadre: (address) => {
      const frame = document.createElement('iframe');
      frame.hidden = true;
      document.body.append(frame);
      frame.setAttribute('src', address);
    },
    telecharger: async (address) => {
      const answer = await fetch(address);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = 'ExportXML_ElevesSansAdresses.zip';
      link.click();
    },
  };

  document.addEventListener('click', ({ target }) => {
    for (const [name, act] of Object.entries(actions)) {
      const element = target.closest(`[data-${name}]`);
      if (element) act(element.dataset[name], element);
    }
    const option = target.closest('[role=option]');
    const box = target.closest('[role=combobox]') ?? (option && view.querySelector('[role=combobox]'));
    if (!box) return;
    if (option) box.textContent = option.textContent;
    const list = view.querySelector('[role=listbox]');
    list.hidden = !list.hidden;
    box.setAttribute('aria-expanded', String(!list.hidden));
  });

  window.addEventListener('hashchange', show);
  show();
})();
