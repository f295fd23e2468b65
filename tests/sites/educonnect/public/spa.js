// The div layout: hash routes, partial updates, and controls made of div.
(() => {
  const app = document.querySelector('#app');
  const content = document.querySelector('#contenu');
  const actions = ['notifier', 'reinitialiser', 'reinitialiserUn'];
  const route = () => location.hash.replace(/^#\//, '') || 'accueil';
  const checked = (box) => box.getAttribute('aria-checked') === 'true';
  const results = () => document.querySelector('#resultats');
  const onServer = () => results().dataset.selection === 'server';
  const rowBoxes = () => [...results().querySelectorAll('[role=checkbox][data-id]')];

  // --- Server ------------------------------------------------------------------------------------------
  /** One request at a time, in the order of the presses. */
  let queue = Promise.resolve();
  function call(path, fields, then) {
    results()?.setAttribute('aria-busy', 'true');
    queue = queue.then(async () => {
      const options = fields && { method: 'POST', body: fields, headers: { 'X-Jeton': app.dataset.jeton } };
      const answer = await fetch(`/app/api/${path}`, options);
      // The log-in page comes whole: leave for it.
      if (answer.headers.get('X-Fragment') !== '1') location.assign('/');
      else await then(answer);
      results()?.removeAttribute('aria-busy');
    });
    return queue;
  }

  function show() {
    for (const tab of document.querySelectorAll('[data-onglet]')) {
      tab.setAttribute('aria-selected', String(tab.dataset.onglet === route()));
    }
    return call(route(), undefined, async (answer) => {
      content.innerHTML = await answer.text();
    });
  }

  function fieldsOf(evenement, valeur = '') {
    const fields = new URLSearchParams({ evenement, valeur });
    fields.set('nom', document.querySelector('input[name=nom]').value);
    for (const option of document.querySelectorAll('[data-filtre] [role=option][aria-selected=true]')) {
      fields.append(option.closest('[data-filtre]').dataset.filtre, option.dataset.valeur);
    }
    for (const box of rowBoxes().filter(checked)) fields.append('sel', box.dataset.id);
    const option = document.querySelector('#avecMotDePasse');
    if (option && checked(option)) fields.set('avecMotDePasse', '1');
    return fields;
  }

  function update(evenement, valeur) {
    return call(route(), fieldsOf(evenement, valeur), async (answer) => {
      results().innerHTML = await answer.text();
    });
  }

  // --- Selection ---------------------------------------------------------------------------------------
  function count() {
    const ticked = rowBoxes().filter(checked);
    document.querySelector('#nombre').textContent = String(ticked.length);
    for (const link of document.querySelectorAll('a.lien-liste')) {
      const address = new URL(link.href);
      address.searchParams.delete('sel');
      for (const box of ticked) address.searchParams.append('sel', box.dataset.id);
      link.href = address.href;
    }
  }

  function tick(box) {
    const now = !checked(box);
    box.setAttribute('aria-checked', String(now));
    if (box.id === 'avecMotDePasse') return;
    if (onServer()) {
      if (box.id === 'tout') update('toutCocher', now ? 'oui' : 'non');
      else update('cocher');
      return;
    }
    if (box.id === 'tout') {
      for (const one of rowBoxes()) one.setAttribute('aria-checked', String(now));
    }
    count();
  }

  // --- Lists -------------------------------------------------------------------------------------------
  async function list(format, means) {
    const fields = fieldsOf('liste');
    await call('jeton', new URLSearchParams(), async (answer) => {
      fields.set('jeton', (await answer.json()).jeton);
    });
    fields.set('onglet', route());
    fields.set('format', format);
    if (onServer()) fields.delete('sel');
    if (means === 'form-post') {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '/app/liste' });
      for (const [name, value] of fields) {
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name, value });
        form.append(field);
      }
      document.body.append(form);
      form.submit();
      form.remove();
      return;
    }
    const answer = await fetch('/app/liste', { method: 'POST', body: fields });
    const [, name] = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
    if (!name) {
      document.querySelector('#message').textContent = 'La liste ne peut pas être produite.';
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // --- Presses -----------------------------------------------------------------------------------------
  function toggle(opener, popup) {
    popup.classList.toggle('cache');
    opener.setAttribute('aria-expanded', String(!popup.classList.contains('cache')));
  }

  function choose(option) {
    const box = option.closest('[role=listbox]');
    const was = option.getAttribute('aria-selected') === 'true';
    if (!box.hasAttribute('aria-multiselectable')) {
      for (const one of box.children) one.setAttribute('aria-selected', 'false');
    }
    option.setAttribute('aria-selected', String(!was));
    const chosen = [...box.querySelectorAll('[aria-selected=true]')].map((one) => one.textContent);
    const shown = chosen.length > 1 ? `${chosen.length} sélectionnés` : (chosen[0] ?? 'Tous');
    box.closest('[data-filtre]').querySelector('[role=combobox] span').textContent = shown;
  }

  function press(element) {
    const { action, valeur, onglet, format, moyen } = element.dataset;
    const role = element.getAttribute('role');
    if (onglet) location.hash = `#/${onglet}`;
    else if (role === 'checkbox') tick(element);
    else if (role === 'combobox') toggle(element, element.nextElementSibling);
    else if (role === 'option') choose(element);
    else if (format) list(format, moyen);
    else if (action === 'menu') toggle(element, document.querySelector('#menu-liste'));
    else if (action === 'effacer') update('effacer').then(show);
    else if (action) update(action, valeur);
  }

  const pressable =
    '[data-action], [data-onglet], [data-format], [role=checkbox], [role=combobox], [role=option]';
  const trigger = app.dataset.declencheur;
  const take = (event) => {
    const element = event.target.closest?.(pressable);
    // A press elsewhere closes what is open.
    if (event.type === 'click') {
      for (const popup of app.querySelectorAll('[role=listbox]:not(.cache)')) {
        if (!popup.parentElement.contains(event.target)) toggle(popup.previousElementSibling, popup);
      }
    }
    if (!element || event.button > 0) return;
    const wanted = actions.includes(element.dataset.action) ? trigger : 'click';
    if (event.type === wanted) press(element);
  };
  for (const type of ['pointerdown', 'mousedown', 'click']) app.addEventListener(type, take);
  app.addEventListener('keydown', (event) => {
    const element = event.target.closest?.(pressable);
    if (event.key === 'Enter' && event.target.name === 'nom') update('rechercher');
    if (!element || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press(element);
  });
  addEventListener('hashchange', show);
  show();
})();
