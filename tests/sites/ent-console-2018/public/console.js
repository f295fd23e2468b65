// The console of 2018–2019 as DOMAIN A2 and A6-10 describe it: native selects whose model follows `change`
// events only, values that are codes, class values like `1: <uuid>`.
(() => {
  const root = document.querySelector('admin-app');
  const year = new URLSearchParams(location.search).get('annee') ?? '2019';
  const tabs = [
    ['import-csv', 'Importer des utilisateurs'],
    ['export', 'Exporter des comptes'],
    ['massmail', 'Publipostage des comptes'],
  ];
  const profiles = [
    ['', 'Tous'],
    ['Teacher', 'Enseignant'],
    ['Personnel', 'Personnel'],
    ['Relative', 'Parent'],
    ['Student', year === '2018' ? 'Elève' : 'Élève'],
    ['Guest', 'Invité'],
  ];
  const lists = {
    type: [
      ['', 'Export classique'],
      ['Transition', "Export Transition d'année"],
    ],
    classe: [['', 'Toutes']],
    profile: profiles,
    filter: [
      ['', "Pas de filtre sur l'activation"],
      ['active', 'Utilisateurs activés'],
      ['inactive', 'Utilisateurs non activés'],
    ],
  };
  const labels = { type: "Type d'export", classe: 'Classe', profile: 'Profil', filter: 'Filtre' };

  const make = (tag, text = '', attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const get = async (address) => (await fetch(address, { credentials: 'same-origin' })).json();
  const go = (path) => {
    history.pushState(null, '', path);
    render();
  };

  async function render() {
    const [, , structureId, section, tab] = location.pathname.split('/');
    root.textContent = '';
    root.append(make('h1', "Console d'administration"));
    const schools = await get('/directory/structure/admin/list');
    if (section !== 'imports-exports') {
      const button = make('button', 'Exporter des comptes');
      button.onclick = () => go(`/admin/${structureId || schools[0].id}/imports-exports/export`);
      root.append(make('h2', 'Imports / Exports'), button);
      return;
    }
    root.append(make('h1', 'Imports / Exports'));
    const row = make('div', '', { class: 'tabs' });
    for (const [name, label] of tabs) {
      const button = make('button', label, { class: name === tab ? 'tab active' : 'tab' });
      button.onclick = () => go(`/admin/${structureId}/imports-exports/${name}`);
      row.append(button);
    }
    root.append(row);
    if (tab !== 'export') root.append(make('p', 'Choisissez vos paramètres.'));
    else if (schools.some(({ id }) => id === structureId)) await renderExport(structureId);
  }

  async function renderExport(structureId) {
    const classes = await get(`/directory/class/admin/list?structureId=${structureId}`);
    const asked = new URLSearchParams(location.search);
    const model = {
      type: '',
      classe: '',
      profile: asked.get('profile') ?? '',
      filter: asked.get('filter') ?? '',
    };
    if (year !== '2018') model.type = asked.get('type') ?? '';
    const sorted = [...classes].sort((a, b) => a.name.localeCompare(b.name));
    model.classe = sorted.find(({ id, name }) => [id, name].includes(asked.get('classe')))?.id ?? '';
    lists.classe = [['', 'Toutes'], ...sorted.map(({ id, name }, index) => [`${index + 1}: ${id}`, name])];
    if (model.type === 'Transition') model.profile = 'Teacher';

    const component = make('export');
    const container = make('div', '', { class: 'container has-shadow' });
    const form = make('form', '', { class: 'has-vertical-padding' });
    form.onsubmit = (event) => event.preventDefault();
    for (const name of Object.keys(labels)) {
      if (name === 'type' && year === '2018') continue;
      const field = make('form-field');
      const select = make('select', '', { name, class: 'ng-untouched ng-pristine ng-valid' });
      fill(select, model);
      select.addEventListener('change', () => {
        model[name] = select.value.replace(/^\d+: /, '');
        if (name === 'type' && model.type === 'Transition') model.profile = 'Teacher';
        if (name === 'type') fill(form.querySelector('[name=profile]'), model);
      });
      const wrapper = make('div');
      wrapper.append(select);
      field.append(make('label', labels[name]), wrapper);
      form.append(field);
    }
    const button = make('button', 'Exporter', { class: 'is-pulled-right action', type: 'button' });
    button.onclick = () => window.open(link(structureId, model), '_blank');
    form.append(button);
    container.append(make('h2', "Configuration de l'export"), form);
    component.append(container);
    root.append(component);
  }

  function fill(select, model) {
    const name = select.name;
    const options = lists[name].filter(
      ([value]) => name !== 'profile' || value || model.type !== 'Transition',
    );
    select.replaceChildren(...options.map(([value, label]) => make('option', label, { value })));
    select.value = options.find(([value]) => value.replace(/^\d+: /, '') === model[name])?.[0] ?? '';
  }

  // Relative, as it was then: <base href="/"> makes it whole.
  function link(structureId, { type, classe, profile, filter }) {
    const scope = classe ? `&classId=${classe}` : `&structureId=${structureId}`;
    const who = profile ? `&profile=${profile}` : '';
    return `directory/export/users?format=csv&filterActive=${filter}${scope}${who}${type ? `&type=${type}` : ''}`;
  }

  addEventListener('popstate', render);
  render();
})();
