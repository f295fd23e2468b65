/**
 * What every page of the zoo has: Éléa's first step around it, a server that counts, and a record of the ways by
 * which files came. A frame shares its page's own.
 */
(() => {
  if (window !== top) {
    window.zoo = top.zoo;
    return top.zoo.watch(window);
  }
  const { dataset } = document.documentElement;
  const widget = location.pathname.split('/').pop();
  const ways = new Set();

  const zoo = {
    address: `/zoo/upload/${widget}${location.search}`,
    ways,
    watch,
    place: document.querySelector('#place'),
    /** Sends `file` as a page's own script does. */
    async upload(file, field = 'fichier') {
      const { name, type, lastModified } = file;
      dataset.given = JSON.stringify({ name, type, lastModified });
      const form = new FormData();
      form.append(field, file, file.name);
      const answer = await fetch(zoo.address, { method: 'POST', body: form });
      const words = await answer.text();
      if (answer.ok) zoo.done();
      else zoo.refuse(words);
    },
    /** The server has taken the file: Éléa goes on. */
    done() {
      dataset.done = String(Number(dataset.done ?? 0) + 1);
      if (document.body.dataset.stays !== undefined) return;
      for (const step of document.querySelectorAll('.etape')) step.classList.toggle('d-none');
    },
    refuse(words) {
      const alert = document.createElement('p');
      alert.setAttribute('role', 'alert');
      alert.textContent = words;
      zoo.place.append(alert);
    },
  };
  window.zoo = zoo;
  watch(window);

  function watch(frame) {
    const note = (way) => {
      ways.add(way);
      dataset.ways = [...ways].join(', ');
    };
    frame.addEventListener('drop', () => note('drop'), true);
    // `change` does not leave a shadow root, `input` does; what never enters the page tells nobody.
    frame.addEventListener(
      'input',
      (event) => event.composedPath()[0].type === 'file' && note('input'),
      true,
    );
    frame.addEventListener('click', (event) => !event.isTrusted && note('opener pressed'), true);
  }

  document.documentElement.dataset.ready = '';
})();
