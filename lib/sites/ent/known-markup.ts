/** What the detectors know of the consoles' markup besides words (DOMAIN A1, A2, A5): it is the console's own. */
export const marks = {
  tags: ['ode-admin-app', 'ode-export', 'ode-mono-select', 'export'],
  names: ['type', 'classe', 'profile', 'filter'],
  classes: [
    'form-select',
    'form-select__list',
    'form-select__options',
    'form-select__options--selected',
    'lct-form-select__list',
    'lct-form-select__options',
    'lct-form-select__options--selected',
    'ng-pristine',
    'ng-dirty',
    'ng-hide',
  ],
  models: [
    'exportData.params.type',
    'exportData.export_mode',
    'exportData.params.profile',
    'exportData.structure',
    'exportData.params.filterActive',
  ],
  path: ['admin', 'imports-exports', 'export', 'directory', 'admin-console'],
} as const;
