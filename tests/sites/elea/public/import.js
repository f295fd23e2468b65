// The import wizard: takes one file by the zone that the settings name, uploads it, follows the steps.
(() => {
  const wizard = document.querySelector('#assistant');
  const settings = JSON.parse(wizard.dataset.reglages);
  const address = '/local/gestion/upload.php';
  const { sesskey } = document.body.dataset;
  const zone = document.querySelector('#depot');
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  /** The step lasts its time, or until a test lets it end. */
  const stepOver = () => {
    if (!settings.stepsByHand) return wait(settings.stepMs);
    return new Promise((done) => {
      window.endStep = () => {
        delete window.endStep;
        done();
      };
    });
  };

  // --- Steps -------------------------------------------------------------------------------------------
  function show(step) {
    for (const section of wizard.querySelectorAll('.etape')) {
      section.classList.toggle('d-none', section.id !== `etape-${step}`);
    }
    for (const icon of wizard.querySelectorAll('.etape-icone')) {
      icon.classList.toggle('active', icon.dataset.etape === String(step));
    }
  }
  for (const icon of wizard.querySelectorAll('.etape-icone')) {
    icon.addEventListener('click', () => wizard.dataset.fini && show(icon.dataset.etape));
  }

  async function goTo(step, run) {
    if (settings.stepStyle === 'navigation') {
      location.assign(`/local/gestion/import.php?import=${run.id}&etape=${step}`);
      return;
    }
    show(step);
    await play(step, run);
  }

  async function play(step, run) {
    if (step === 1 && run.zip) askPasswords(run);
    if (step === 2) {
      await stepOver();
      await goTo(3, run);
    }
    if (step === 3) {
      await count();
      await stepOver();
      await goTo(4, run);
    }
    if (step === 4) {
      wizard.dataset.fini = '1';
      if (run.newPasswords) document.querySelector('#identifiants').classList.remove('d-none');
    }
  }

  /** The numbers grow while the import runs: only « L'importation est achevée » says that they are final. */
  async function count() {
    const { updated, created, protected: kept } = settings.result;
    const ticks = 5;
    for (let tick = 1; tick <= ticks; tick += 1) {
      await wait(settings.stepMs / ticks);
      [updated, created, kept].forEach((total, index) => {
        document.querySelector(`[data-nombre="${index}"]`).textContent = String(
          Math.floor((total * tick) / ticks),
        );
      });
    }
    document.querySelector('#acheve').classList.remove('d-none');
  }

  function askPasswords() {
    const panel = document.querySelector('#siecle');
    panel.classList.remove('d-none');
    for (const button of panel.querySelectorAll('button')) {
      button.onclick = async () => {
        const answer = await fetch(
          `/local/gestion/motsdepasse.php?choix=${encodeURIComponent(button.textContent)}`,
        );
        await goTo(2, (await answer.json()).import);
      };
    }
  }

  for (const button of wizard.querySelectorAll('[data-identifiants]')) {
    const wanted = `/local/gestion/identifiants.php?pour=${button.dataset.identifiants}`;
    button.addEventListener('click', () => {
      if (button.dataset.identifiants === 'saved') location.assign(wanted);
      // In the page: a print dialog of its own would stop every test.
      else fetch(wanted);
    });
  }

  // --- Answer of the server ----------------------------------------------------------------------------
  async function receive(answer) {
    if (settings.silent) return;
    const box = document.querySelector('#erreur');
    box.classList.toggle('d-none', !answer.error);
    box.textContent = answer.error ?? '';
    if (answer.error) return;
    if (answer.import.zip) await goTo(1, answer.import);
    else await goTo(2, answer.import);
  }

  async function upload(file, field = 'fichier') {
    if (settings.ignore || !file) return;
    const form = new FormData();
    form.append('sesskey', sesskey);
    form.append(field, file, file.name);
    const answer = await fetch(address, {
      method: 'POST',
      body: form,
      headers: { Accept: 'application/json' },
    });
    await receive(await answer.json());
  }

  // --- Zones -------------------------------------------------------------------------------------------
  function acceptDrops(take) {
    for (const type of ['dragenter', 'dragover']) {
      zone.addEventListener(type, (event) => {
        event.preventDefault();
        zone.classList.add('survol');
      });
    }
    zone.addEventListener('dragleave', () => zone.classList.remove('survol'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('survol');
      take(event.dataTransfer.files[0]);
    });
  }

  const zones = {
    dropzone() {
      const widget = new window.Dropzone('#depot', {
        url: address,
        paramName: 'fichier',
        // A function: an object would be merged into the default, which is one, and lost.
        params: () => ({ sesskey }),
        clickable: '#choisir',
        maxFiles: settings.ignore ? 0 : 1,
        autoProcessQueue: !settings.ignore,
        headers: { Accept: 'application/json' },
        // What Dropzone shows of a file, it shows in this handler.
        ...(settings.silent || settings.ignore ? { addedfile() {} } : {}),
      });
      widget.on('success', (_file, answer) => receive(answer));
    },
    input() {
      const input = zone.querySelector('input[name=fichier]');
      document.querySelector('#choisir').addEventListener('click', (event) => {
        event.preventDefault();
        input.click();
      });
      input.addEventListener('change', () => {
        if (!input.files.length || settings.ignore) return;
        if (settings.stepStyle === 'navigation' && !settings.silent) zone.submit();
        else upload(input.files[0]);
      });
      acceptDrops((file) => upload(file));
    },
    'drop-only'() {
      // The file chooser comes from an input that never enters the page.
      document.querySelector('#choisir').addEventListener('click', (event) => {
        event.preventDefault();
        const input = document.createElement('input');
        input.type = 'file';
        input.onchange = () => upload(input.files[0]);
        input.click();
      });
      acceptDrops((file) => upload(file));
    },
  };
  if (zone) zones[settings.zone]();

  // Decoys send what they get: a file put there by mistake is seen by the tests.
  for (const input of document.querySelectorAll(
    'form.avatar input, form.dossier input, form.justificatif input',
  )) {
    input.addEventListener('change', () => input.form.submit());
  }
  const folder = document.querySelector('input[name=dossier]');
  folder?.addEventListener('change', () => upload(folder.files[0], 'dossier'));

  const step = Number(new URLSearchParams(location.search).get('etape'));
  if (settings.import && step) play(step, settings.import);
})();
