import { type Refused, refuse } from '../../refusal';

/** Other exports of SIECLE and STSWEB, by their root element, with the names that SIECLE's menu has for them (DOMAIN E). */
const others: Record<string, string> = {
  BEE_NOMENCLATURES: 'Nomenclature',
  BEE_STRUCTURES: 'Structures',
  BEE_RESPONSABLES: 'Responsables',
  BEE_COMMUNS: 'Communs',
  BEE_GEOGRAPHIQUE: 'Géographique',
  STS_EDT: 'STSWEB',
  EDT_STS: 'STSWEB',
};

/** Refuses a document by the name of its root: `siecle-other-export` (which export it is), `siecle-not-siecle`. */
export function refuseRoot(name: string): Refused | undefined {
  if (name === 'BEE_ELEVES') return undefined;
  const other = Object.hasOwn(others, name) && others[name];
  return other ? refuse('siecle-other-export', other) : refuse('siecle-not-siecle');
}
