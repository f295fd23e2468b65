/** Pages without a library: one function per case builds its zone in `place`. */
(() => {
  const { zoo } = window;
  const words = 'Faites glisser le fichier ici...';
  const link = '<a href="#" class="choisir">Sélectionnez un fichier sur votre ordinateur</a>';
  const zone = (inner = '') => `<div class="depot"><strong>${words}</strong><p>OU</p>${link}${inner}</div>`;
  const hidden = '<input type="file" name="fichier" class="d-none">';
  const $ = (root, selector) => root.querySelector(selector);
  const onClick = (element, act) =>
    element.addEventListener('click', (event) => {
      event.preventDefault();
      act(event);
    });

  /** Drops on `element`, read by `read`, and what the drag must look like. */
  function acceptDrops(element, read, isWelcome = () => true) {
    for (const type of ['dragenter', 'dragover'])
      element.addEventListener(type, (event) => {
        if (isWelcome(event.dataTransfer)) event.preventDefault();
      });
    element.addEventListener('drop', async (event) => {
      event.preventDefault();
      if (!isWelcome(event.dataTransfer)) return;
      const file = await read(event.dataTransfer);
      if (file) zoo.upload(file);
    });
  }
  const readFiles = (data) => data.files[0];
  const readItems = (data) => [...data.items].find(({ kind }) => kind === 'file')?.getAsFile();
  const readEntries = (data) => {
    const entry = data.items[0]?.webkitGetAsEntry();
    return entry?.isFile ? new Promise((resolve, reject) => entry.file(resolve, reject)) : undefined;
  };
  const readHandles = async ({ items: [item] }) =>
    item?.getAsFileSystemHandle ? (await item.getAsFileSystemHandle()).getFile() : item?.getAsFile();

  function onChoice(input) {
    input.addEventListener(
      'change',
      () => input.files.length && zoo.upload(input.files[0], input.name || 'fichier'),
    );
  }
  /** A hidden input behind its link. */
  function linked(root) {
    const input = $(root, 'input[type=file]');
    onClick($(root, '.choisir'), () => input.click());
    onChoice(input);
  }
  function dropZone(read, isWelcome) {
    return (place) => {
      place.innerHTML = `<div class="depot">${words}</div>`;
      acceptDrops(place.firstChild, read, isWelcome);
    };
  }
  function inShadow(mode, build) {
    return (place) => {
      const host = place.appendChild(document.createElement('div'));
      build(host.attachShadow({ mode }));
    };
  }
  // Styles of the page do not reach inside.
  const shadowInput = (root) => {
    root.innerHTML = `<style>.d-none{display:none}.depot{height:120px}</style>${zone(hidden)}`;
    linked(root);
  };
  const shadowDrop = (root) => {
    root.innerHTML = `<style>.depot{height:120px}</style><div class="depot">${words}</div>`;
    acceptDrops(root.querySelector('.depot'), readFiles);
  };
  const inFrame = (inner) => (place) => {
    place.innerHTML = `<iframe src="/zoo/frame/${inner}" width="600" height="200" title="Dépôt"></iframe>`;
  };

  window.plain = {
    'visible-input'(place) {
      place.innerHTML = '<label>Choisir un fichier <input type="file" name="fichier"></label>';
      onChoice($(place, 'input'));
    },
    'unnamed-input'(place) {
      place.innerHTML = '<p><input type="file" name="fichier" accept=".csv,.zip"></p>';
      onChoice($(place, 'input'));
    },
    'hidden-input'(place) {
      place.innerHTML = zone(hidden);
      linked(place);
    },
    'overlay-input'(place) {
      place.innerHTML = zone('<input type="file" name="fichier" class="par-dessus">');
      onChoice($(place, 'input'));
    },
    'covered-input'(place) {
      place.innerHTML = zone('<input type="file" name="fichier"><div class="couvercle"></div>');
      onClick($(place, '.couvercle'), () => $(place, 'input').click());
      onChoice($(place, 'input'));
    },
    'far-input'(place) {
      place.innerHTML =
        '<div class="depot"><label for="loin">Sélectionnez un fichier sur votre ordinateur</label></div>';
      document
        .querySelector('footer')
        .insertAdjacentHTML(
          'beforeend',
          '<p><input type="file" id="loin" name="fichier" class="d-none"></p>',
        );
      onChoice(document.querySelector('#loin'));
    },
    'open-shadow-input': inShadow('open', shadowInput),
    'closed-shadow-input': inShadow('closed', shadowInput),
    'open-shadow-drop': inShadow('open', shadowDrop),
    'closed-shadow-drop': inShadow('closed', shadowDrop),
    'frame-input': inFrame('hidden-input'),
    'frame-drop': inFrame('drop-files'),
    'frame-detached-input': inFrame('detached-input'),
    'closed-shadow-frame': inShadow('closed', inFrame('drop-files')),
    'detached-input'(place) {
      place.innerHTML = `<div class="depot">${link}</div>`;
      onClick($(place, '.choisir'), () => {
        const input = document.createElement('input');
        input.type = 'file';
        input.onchange = () => zoo.upload(input.files[0]);
        input.click();
      });
    },
    'detached-script-link'(place) {
      place.innerHTML = `<div class="depot">${link.replace('#', 'javascript:choisir()')}</div>`;
      window.choisir = () => {
        const input = Object.assign(document.createElement('input'), { type: 'file' });
        input.addEventListener('change', () => zoo.upload(input.files[0]));
        input.click();
      };
    },
    'detached-show-picker'(place) {
      place.innerHTML = `<div class="depot">${link}</div>`;
      onClick($(place, '.choisir'), () => {
        const input = Object.assign(document.createElement('input'), { type: 'file' });
        input.addEventListener('change', () => zoo.upload(input.files[0]));
        input.showPicker();
      });
    },
    'detached-event'(place) {
      place.innerHTML = `<div class="depot">${link}</div>`;
      onClick($(place, '.choisir'), () => {
        const input = Object.assign(document.createElement('input'), { type: 'file' });
        input.addEventListener('change', () => zoo.upload(input.files[0]));
        input.dispatchEvent(new MouseEvent('click'));
      });
    },
    'drop-files': dropZone(readFiles),
    'drop-items': dropZone(readItems),
    'drop-entries': dropZone(readEntries),
    'drop-handles': dropZone(readHandles),
    'drop-types': dropZone(
      readFiles,
      ({ types, items }) =>
        types.length === 1 && types[0] === 'Files' && items.length === 1 && items[0].type === 'text/csv',
    ),
    'drop-while-dragging'(place) {
      place.innerHTML = `<div class="depot">${words}</div><div class="voile d-none">Lâchez le fichier</div>`;
      const veil = $(place, '.voile');
      window.addEventListener('dragenter', (event) => {
        event.preventDefault();
        veil.classList.remove('d-none');
      });
      acceptDrops(veil, readFiles);
    },
    'drop-nowhere-then-input'(place) {
      // Words of a drop zone that takes no drops: a drag must find it out, and the opener serve.
      place.innerHTML = zone();
      onClick($(place, '.choisir'), () => {
        const input = Object.assign(document.createElement('input'), { type: 'file' });
        input.addEventListener('change', () => zoo.upload(input.files[0]));
        input.click();
      });
    },
    'drop-after-click'(place) {
      place.innerHTML = `<p>${link}</p><div class="depot d-none"></div>`;
      onClick($(place, '.choisir'), () => {
        const inner = $(place, '.depot');
        inner.classList.remove('d-none');
        inner.textContent = words;
        acceptDrops(inner, readFiles);
      });
    },
    'input-after-click'(place) {
      place.innerHTML = `<p>${link}</p>`;
      onClick($(place, '.choisir'), () => {
        if ($(place, 'form')) return;
        place.insertAdjacentHTML('beforeend', `<form class="depot"><p>${words}</p>${hidden}</form>`);
        onChoice($(place, 'input'));
      });
    },
    decoys(place) {
      place.innerHTML = `<form class="avatar"><label>Votre photo <input type="file" name="decoy:avatar"></label></form>
        ${zone(hidden)}
        <p>Glissez-déposez un dossier <input type="file" name="decoy:dossier" webkitdirectory multiple></p>
        <form><h3>Joindre un justificatif</h3><label>Choisir un fichier
        <input type="file" name="decoy:justificatif" accept=".csv"></label></form>`;
      linked($(place, '.depot'));
      for (const decoy of place.querySelectorAll('[name^=decoy]')) onChoice(decoy);
    },
    /** Moodle's file manager: drops are taken at once; its dialog only keeps the file until its button is pressed. */
    'moodle-manager'(place) {
      place.innerHTML = `<div class="filemanager depot"><div class="fp-btn-add"><a role="button" href="#" title="Ajouter...">
        <i class="icon fa fa-file-o"></i></a></div><div class="dndupload-message"><div class="dndupload-arrow"></div>
        Vous pouvez glisser-déposer des fichiers ici pour les ajouter.</div><ul class="fp-content"></ul></div>`;
      acceptDrops($(place, '.filemanager'), readFiles);
      onClick($(place, '[role=button]'), () => moodleDialog(place));
    },
    'moodle-picker'(place) {
      place.innerHTML =
        '<div class="filepicker"><input type="button" class="fp-btn-choose" value="Choisir un fichier..."></div>';
      onClick($(place, '.fp-btn-choose'), () => moodleDialog(place));
    },
  };

  function moodleDialog(place) {
    place.insertAdjacentHTML(
      'beforeend',
      `<div class="moodle-dialogue" role="dialog" aria-label="Sélecteur de fichiers"><h3>Déposer un fichier</h3>
      <form class="fp-upload-form"><label>Annexe <input type="file" name="repo_upload_file"></label>
      <label>Enregistrer sous <input name="title"></label>
      <button type="button" class="fp-upload-btn btn-primary btn">Déposer ce fichier</button></form></div>`,
    );
    const dialog = place.lastElementChild;
    onClick($(dialog, '.fp-upload-btn'), () => {
      const input = $(dialog, 'input');
      if (input.files.length) zoo.upload(input.files[0], input.name).then(() => dialog.remove());
    });
  }

  const name = document.body.dataset.plain;
  if (name) window.plain[name](document.querySelector('#place'));
})();
