import {
  type EduconnectOptions,
  educonnectColumns,
  educonnectTable,
  encodeTable,
} from '../people/educonnect-csv';

/** The list of a school whose accounts were all notified: every account has a password to hand out. */
export function knownPasswords(options: EduconnectOptions): Uint8Array {
  const [state, password] = ['État du compte', 'Mot de passe'].map((name) => educonnectColumns.indexOf(name));
  const rows = educonnectTable(options).map((row, index) =>
    row.map((cell, column) => {
      if (column === state) return 'Compte notifié mais non activé';
      return column === password ? `PW${String(index).padStart(6, '0')}` : cell;
    }),
  );
  return encodeTable([educonnectColumns, ...rows]);
}
