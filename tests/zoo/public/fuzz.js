/** Builds a zone of the traits that the page's body names (`fuzz.ts`). */
(async () => {
  const { zoo } = window;
  const traits = JSON.parse(document.body.dataset.traits);
  const style =
    '<style>.depot{position:relative;min-height:120px}.d-none{display:none}.par-dessus{position:absolute;inset:0;opacity:0}</style>';
  const words = '<strong>Faites glisser le fichier ici...</strong>';
  const link = '<a href="#" class="choisir">Sélectionnez un fichier sur votre ordinateur</a>';
  const looks = { visible: '', hidden: 'd-none', overlay: 'par-dessus', far: 'd-none' };
  const put = (parent, html) => {
    parent.insertAdjacentHTML('beforeend', html);
    return parent.lastElementChild;
  };
  const wrap = {
    div: (parent) => put(parent, '<div></div>'),
    // No page's text puts a form into a form; scripts do.
    form: (parent) => {
      const form = parent.ownerDocument.createElement('form');
      form.addEventListener('submit', (event) => event.preventDefault());
      parent.append(form);
      return form;
    },
    open: (parent) => inner(put(parent, '<div></div>').attachShadow({ mode: 'open' })),
    closed: (parent) => inner(put(parent, '<div></div>').attachShadow({ mode: 'closed' })),
    frame: (parent) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { width: 600, height: 260, srcdoc: '<!doctype html><body><div></div>' });
        frame.onload = () => {
          zoo.watch(frame.contentWindow);
          resolve(inner(frame.contentDocument.body));
        };
        parent.append(frame);
      }),
  };
  const inner = (root) => {
    root.innerHTML = `${style}<div></div>`;
    return root.lastElementChild;
  };

  const decoys = {
    avatar:
      '<form><label>Votre photo <input type="file" name="decoy:avatar" accept="image/*"></label></form>',
    folder: '<p>Un dossier de photos <input type="file" name="decoy:dossier" webkitdirectory></p>',
    other:
      '<form><label>Joindre un justificatif <input type="file" name="decoy:justificatif"></label></form>',
  };
  function placeDecoys(names) {
    for (const name of names) {
      const input = put(zoo.place, decoys[name]).querySelector('input');
      input.addEventListener('change', () => send(input.files[0], input.name));
    }
  }

  let holder = zoo.place;
  function send(file, field) {
    if (traits.shows === 'name' || traits.shows === 'both')
      put(zoo.place, '<p class="nom"></p>').textContent = file.name;
    zoo.upload(file, field);
  }
  const read = {
    files: (data) => data.files[0],
    items: (data) => data.items[0]?.getAsFile(),
    entries: (data) => new Promise((resolve) => data.items[0].webkitGetAsEntry().file(resolve)),
  };

  function fill(zone) {
    put(zone, words);
    if (traits.takes.includes('drop')) {
      for (const type of ['dragenter', 'dragover'])
        zone.addEventListener(type, (event) => event.preventDefault());
      zone.addEventListener('drop', async (event) => {
        event.preventDefault();
        send(await read[traits.reads](event.dataTransfer));
      });
    }
    if (!traits.takes.includes('input')) return undefined;
    const far = traits.input === 'far' ? document.querySelector('footer') : zone;
    const input = put(far, `<input type="file" name="fichier" class="${looks[traits.input]}">`);
    if (!traits.staged)
      input.addEventListener('change', () => input.files.length && send(input.files[0], input.name));
    else {
      const button = put(zone, '<button type="button">Déposer ce fichier</button>');
      // A closed shadow root keeps it from the test, not from a person.
      zoo.button = button;
      button.addEventListener('click', () => input.files.length && send(input.files[0], input.name));
    }
    return input;
  }

  const half = traits.decoys.length >> 1;
  placeDecoys(traits.decoys.slice(0, half));
  for (const kind of traits.nest) holder = await wrap[kind](holder);
  const zone = put(holder, '<div class="depot"></div>');
  const opener = put(traits.afterClick ? put(holder, '<p></p>') : zone, link);
  let input = traits.afterClick ? undefined : fill(zone);
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    if (traits.afterClick && !zone.firstChild) input = fill(zone);
    if (input && !traits.afterClick) input.click();
    if (!traits.takes.includes('detached')) return;
    const detached = Object.assign(document.createElement('input'), { type: 'file' });
    detached.addEventListener('change', () => send(detached.files[0]));
    detached.click();
  });
  placeDecoys(traits.decoys.slice(half));
  document.documentElement.dataset.built = '';
})();
