import { a4, type Box, inset, mm } from './units';

export type SlipsPerPage = 1 | 2 | 8 | 21;

/** The places of slips on an A4 page, and the sizes of their texts in points. */
export interface SlipLayout {
  columns: number;
  rows: number;
  /** Between the edge of a slip and its text, in millimetres: more than any printer leaves white. */
  margin: number;
  /** Sheets of labels: they need no lines to cut, and are too expensive to begin a new one for each class. */
  labels: boolean;
  school: number;
  className: number;
  name: number;
  /** « Identifiant » and so on. */
  label: number;
  login: number;
  password: number;
  address: number;
  sentence: number;
  /** Between the parts of a slip. */
  gap: number;
}

export const layouts: Record<SlipsPerPage, SlipLayout> = {
  1: {
    ...{ columns: 1, rows: 1, margin: 22, labels: false, gap: 18 },
    ...{ school: 13, className: 17, name: 26, label: 12, login: 19, password: 30, address: 17, sentence: 13 },
  },
  2: {
    ...{ columns: 1, rows: 2, margin: 14, labels: false, gap: 12 },
    ...{ school: 11, className: 15, name: 22, label: 11, login: 17, password: 26, address: 15, sentence: 12 },
  },
  8: {
    ...{ columns: 2, rows: 4, margin: 7, labels: false, gap: 5 },
    ...{
      school: 7.5,
      className: 11,
      name: 14,
      label: 8,
      login: 12,
      password: 18,
      address: 10,
      sentence: 8.5,
    },
  },
  // 70 × 42.4 mm, three by seven: the sheet without margins that every maker sells.
  21: {
    ...{ columns: 3, rows: 7, margin: 4.2, labels: true, gap: 2.5 },
    ...{
      school: 5.5,
      className: 8,
      name: 9,
      label: 5.5,
      login: 8.5,
      password: 12,
      address: 7,
      sentence: 5.5,
    },
  },
};

/** Height of a label, from the makers' sheets: seven leave 0.2 mm of A4. */
const labelHeight = mm(42.4);

/** The slip at a place from 0, row after row, edges included. */
export function slotOf({ columns, rows, labels }: SlipLayout, place: number): Box {
  const width = a4.width / columns;
  const height = labels ? labelHeight : a4.height / rows;
  const top = (a4.height - rows * height) / 2;
  return {
    x: (place % columns) * width,
    y: top + Math.floor(place / columns) * height,
    width,
    height,
  };
}

/** Where a slip's texts go. */
export interface SlipPlaces {
  /** School and class. */
  head: Box;
  name: Box;
  /** The grey field with identifier and password. */
  field: Box;
  loginLabel: Box;
  login: Box;
  passwordLabel: Box;
  password: Box;
  /** On labels there is no room for it: the address speaks for itself. */
  activate: Box | undefined;
  address: Box;
  /** What is left. */
  sentence: Box;
}

export function placesIn(layout: SlipLayout, slot: Box): SlipPlaces {
  const area = inset(slot, mm(layout.margin));
  const { x, width, y } = area;
  const { gap } = layout;
  const at = (top: number, height: number): Box => ({ x, y: top, width, height });

  const head = at(y, layout.className * 1.5);
  const name = at(bottom(head), layout.name * 1.75);
  const loginHeight = layout.login * 1.6;
  const passwordHeight = layout.password * 1.4;
  const field = at(bottom(name) + gap / 2, loginHeight + passwordHeight + gap);
  const activate = layout.labels ? undefined : at(bottom(field) + gap, layout.label * 1.4);
  const address = at(activate ? bottom(activate) : bottom(field) + gap, layout.address * 1.5);
  const sentence = bottom(address) + gap;

  const line = { ...field, x: x + gap, width: width - 2 * gap };
  const login = { ...line, y: field.y + gap / 2, height: loginHeight };
  const password = { ...line, y: bottom(login), height: passwordHeight };
  const [loginLabel, loginValue] = split(login, labelShare, gap);
  const [passwordLabel, passwordValue] = split(password, labelShare, gap);
  return {
    ...{ head, name, field, activate, address },
    ...{ loginLabel, login: loginValue, passwordLabel, password: passwordValue },
    sentence: at(sentence, y + area.height - sentence),
  };
}

/** Of the width of the field. */
const labelShare = 0.3;

function bottom({ y, height }: Box): number {
  return y + height;
}

/** Two boxes side by side; the first has that share of what is not gap. */
export function split(box: Box, share: number, gap: number): [Box, Box] {
  const width = (box.width - gap) * share;
  const rest = box.width - gap - width;
  return [
    { ...box, width },
    { ...box, x: box.x + width + gap, width: rest },
  ];
}
