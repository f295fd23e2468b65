// The oldest console's controller, for the real AngularJS. It starts with what the address asks for:
// `?type=&profile=&filter=&school=` (values of the lists; a structure's identifier).
angular.module('app', []).controller('DirectoryAdminController', ($scope, $http, $window) => {
  const query = new URLSearchParams($window.location.search);
  const listOf = (pairs) => Object.entries(pairs).map(([value, label]) => ({ value, label }));

  Object.assign($scope, {
    tab: 'users',
    tabs: [
      { name: 'users', label: 'Utilisateurs' },
      { name: 'import', label: 'Import' },
      { name: 'export', label: 'Export et publipostage' },
    ],
    structures: [],
    classes: [],
    types: listOf({
      '': 'Export classique',
      Esidoc: 'Export e-sidoc',
      'Cerise-teacher': 'Export Cerise enseignant',
      'Cerise-student': 'Export Cerise élève',
      Chamilo: 'Export Chamilo',
      Sacoche: 'Export Sacoche',
      Gepi: 'Export Gepi',
      'Pmb-teacher': 'Export PMB enseignant/personnel',
      'Pmb-student': 'Export PMB élève',
      'ProEPS-student': 'Export ProEPS élève',
      'ProEPS-relative': 'Export ProEPS parent',
      Transition: "Export Transition d'année",
    }),
    profiles: listOf({
      '': 'Tous profils',
      Teacher: 'Enseignant',
      Personnel: 'Personnel',
      Relative: 'Parent',
      Student: 'Élève',
      Guest: 'Invité',
    }),
    activations: listOf({
      '': "Pas de filtre sur l'activation",
      active: 'Utilisateurs activés',
      inactive: 'Utilisateurs non activés',
    }),
    exportData: {
      export_mode: 'structureId',
      params: {
        type: query.get('type') ?? '',
        profile: query.get('profile') ?? '',
        filterActive: query.get('filter') ?? '',
      },
    },
    massmail: { profile: '', filterActive: '' },
    search: { filterActive: '' },
  });

  $scope.open = (name) => {
    $scope.tab = name;
  };

  $http.get('structure/admin/list').then(({ data }) => {
    $scope.structures = data;
    $scope.exportData.structure = data.find(({ id }) => id === query.get('school'));
    if ($scope.exportData.structure) $scope.loadClasses();
  });

  $scope.loadClasses = () => {
    const { structure } = $scope.exportData;
    $scope.classes = [];
    $scope.exportData.classId = undefined;
    if (!structure) return;
    $http.get('class/admin/list', { params: { structureId: structure.id } }).then(({ data }) => {
      $scope.classes = data;
    });
  };

  /** The identifier that the export is asked for: of the structure or of the class. */
  $scope.target = () => {
    const { export_mode, structure, classId } = $scope.exportData;
    return export_mode === 'classId' ? classId : structure?.id;
  };

  $scope.launch = () => {
    const { export_mode, params } = $scope.exportData;
    const fields = { format: 'csv', [export_mode]: $scope.target(), ...params };
    const address = `export/users?${Object.entries(fields)
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .join('&')}`;
    if ($window.document.body.dataset.opens === 'location') $window.location.href = address;
    else $window.open(address);
  };
});
