import type { ListsLabels } from '../../../../components/lists/texts';
import type { AccountLine, ClassLine, ListScreen } from '../../../../lib/view/list';
import { confirmLabels } from '../mount';

export const labels: ListsLabels = {
  open: 'Ouvrir une autre liste',
  openLarge: 'Ouvrir en grand',
  eraseConfirm: confirmLabels,
  output: { region: 'Documents', perPage: 'Fiches par page', sentence: 'Phrase', cancel: 'Annuler' },
  filters: {
    region: 'Filtres',
    search: 'Rechercher',
    searchExample: 'Nom, identifiant…',
    sort: 'Trier',
    states: 'État du compte',
    classes: 'Classes',
    tickAll: 'Tout cocher',
    tickNone: 'Tout décocher',
    noneTicked: 'Aucune cochée : toutes sont montrées.',
    moreClasses: 'Afficher la suite',
    everyClass: 'Toutes les classes',
    someClasses: (count) => `${count} classes`,
  },
  table: {
    region: 'Comptes',
    columns: {
      className: 'Classe',
      lastName: 'Nom',
      firstName: 'Prénom',
      state: 'État',
      login: 'Identifiant',
      password: 'Mot de passe',
    },
    none: 'Aucun compte ne correspond.',
  },
  problems: (count) => `${count} lignes à vérifier`,
  moreProblems: 'Afficher la suite',
};

export const classLine = (label: string, activated: number, total: number, value = label): ClassLine => ({
  value,
  label,
  activated,
  total,
  count: `${activated}/${total} activés`,
  checked: false,
});

export const screen: ListScreen = {
  title: '2 213 comptes, 57 classes',
  subtitle: 'liste.csv · triés par classe, nom, prénom',
  notices: [],
  sort: {
    value: 'class',
    options: [
      { value: 'class', label: 'Classe, nom, prénom' },
      { value: 'name', label: 'Nom, prénom' },
    ],
  },
  states: [
    { value: 'notified', label: 'notifié', count: '737', checked: false },
    { value: 'activated', label: 'activé', count: '1 204', checked: true },
  ],
  classes: [classLine('6EME 1', 22, 28), classLine('6EME 2', 9, 27), classLine('sans classe', 0, 1, '')],
  school: classLine("Tout l'établissement", 31, 56, 'school'),
  search: '',
  shown: '2 213 comptes affichés',
  downloads: [
    { id: 'slips', label: 'Télécharger les fiches élèves (PDF)', hint: '737 fiches', main: true },
    { id: 'lists', label: 'Télécharger les listes par classe (PDF)' },
    { id: 'zip', label: 'Listes par classe, un PDF par classe (ZIP)' },
    { id: 'xlsx', label: 'Télécharger le classeur Excel' },
    { id: 'csv', label: 'Télécharger le CSV trié', hint: 'Un tableur peut réinterpréter ce fichier.' },
    { id: 'print', label: 'Imprimer' },
    { id: 'erase', label: 'Effacer' },
  ],
  slips: {
    perPage: {
      value: '8',
      options: [
        { value: '1', label: '1' },
        { value: '8', label: '8' },
      ],
    },
    sentence: '',
  },
  odd: 2,
  problems: [],
};

export const account = (key: number, more: Partial<AccountLine> = {}): AccountLine => ({
  key,
  className: '6EME 1',
  lastName: `NOM ${key}`,
  firstName: 'Aïcha',
  state: 'notified',
  stateText: 'notifié, non activé',
  login: `a.nom${key}`,
  password: 'O0lI1B8S',
  passwordNote: '',
  ...more,
});
