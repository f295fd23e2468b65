import { zipSync } from 'fflate';
import { makeSchool } from '../../people/school';
import { makeSiecleXml, type SiecleOptions, usualXmlName, zipOf } from '../../people/siecle-xml';
import type { SiecleConfig } from './control';

/** The list « Exportations > En XML »: what each line is called, and its file. */
export const exportsInXml = {
  Nomenclature: 'Nomenclatures',
  Structures: 'Structures',
  Communs: 'Communs',
  ResponsablesAvecAdresses: 'Responsables avec adresses',
  ElevesAvecAdresses: 'Elèves avec adresses',
  ElevesSansAdresses: 'Elèves sans adresse',
} as const;

export type ExportCode = keyof typeof exportsInXml;

export const isExportCode = (code: string): code is ExportCode => Object.hasOwn(exportsInXml, code);

const school = makeSchool({ accounts: 300 });

/** The ZIP of an export for the year entered, as `config` wants it to be. */
export function exportOf(code: ExportCode, year: number, config: SiecleConfig): Uint8Array {
  const { uai, pupils, failure } = config;
  const options: SiecleOptions = { school, uai, year, pupils };
  if (code !== 'ElevesSansAdresses') return otherExport(code, options);
  switch (failure) {
    case 'wrong-file':
      return otherExport('ElevesAvecAdresses', options);
    case 'cut': {
      const whole = studentsOf(options);
      return whole.slice(0, Math.floor(whole.length * 0.6));
    }
    case 'empty':
      return new Uint8Array();
    case 'other-school':
      return studentsOf({ ...options, uai: '0770000B' });
    case 'last-year':
      return studentsOf({ ...options, year: year - 1 });
    case 'departed-only':
      return studentsOf({ ...options, departedOnly: true });
    case 'password':
      return withHeaderField(studentsOf(options), { local: 6, directory: 8, size: 2 }, 1);
    case 'two-files': {
      const xml = makeSiecleXml(options);
      return zipSync({ [usualXmlName]: xml, 'ElevesSansAdresses-copie.xml': xml });
    }
    case 'bomb': {
      const bomb = zipSync({ [usualXmlName]: padded(makeSiecleXml(options), 45_000_000) });
      return withHeaderField(bomb, { local: 22, directory: 24, size: 4 }, 100_000);
    }
    default:
      return studentsOf(options);
  }
}

const studentsOf = (options: SiecleOptions): Uint8Array => zipOf(usualXmlName, makeSiecleXml(options));

function otherExport(code: ExportCode, options: SiecleOptions): Uint8Array {
  if (code === 'ElevesAvecAdresses')
    return zipOf(`${code}.xml`, makeSiecleXml({ ...options, addresses: true }));
  const root = `BEE_${code.replace('AvecAdresses', '').toUpperCase()}`;
  const parameters = `<PARAMETRES><UAJ>${options.uai}</UAJ><ANNEE_SCOLAIRE>${options.year}</ANNEE_SCOLAIRE></PARAMETRES>`;
  const xml = `<?xml version="1.0" encoding="ISO-8859-15"?>\n<${root} VERSION="2.1">${parameters}<DONNEES/></${root}>\n`;
  return zipOf(`${code}.xml`, Buffer.from(xml, 'latin1'));
}

/** White space after the end, which every reader of XML lets pass. */
function padded(xml: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size).fill(0x20);
  whole.set(xml);
  return whole;
}

/** A copy of a ZIP with another value in a field of its first file's headers: its offsets in both, in bytes. */
function withHeaderField(
  zip: Uint8Array,
  at: { local: number; directory: number; size: 2 | 4 },
  value: number,
): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  for (const offset of [at.local, directory + at.directory]) {
    if (at.size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return copy;
}
