// The oldest console: the export appears after a click on its tab, « Exporter » once a school is chosen.
(() => {
  const model = (name) => document.querySelector(`select[ng-model="${name}"]`);
  const structure = model('exportData.structure');
  const launch = document.querySelector('#launch');

  for (const tab of document.querySelectorAll('[data-tab]')) {
    tab.addEventListener('click', () => {
      for (const section of document.querySelectorAll('section'))
        section.hidden = section.id !== tab.dataset.tab;
    });
  }
  fetch('/directory/structure/admin/list')
    .then((answer) => answer.json())
    .then((schools) => {
      for (const { id, name } of schools) structure.append(new Option(name, `object:${id}`));
    });
  structure.addEventListener('change', () => {
    launch.disabled = structure.value === '?';
  });
  launch.addEventListener('click', () => {
    const read = (name) => model(`exportData.params.${name}`).value.replace('string:', '');
    const scope = `structureId=${structure.value.replace('object:', '')}`;
    const profile = read('profile') && `&profile=${read('profile')}`;
    open(
      `export/users?format=csv&${scope}&type=${read('type')}${profile}&filterActive=${read('filterActive')}`,
    );
  });
})();
