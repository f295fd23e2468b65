import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, type ZippableFile, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { CheckContext } from '../../../../lib/files/check';
import { checkFile } from '../../../../lib/files/check';
import type { Checked, FileSummary } from '../../../../lib/files/types';

export const uai = '9990001A';
export const usualName = 'ElevesSansAdresses.xml';
const declaration = '<?xml version="1.0" encoding="ISO-8859-15"?>';

interface Pupil {
  id?: string;
  ine?: string;
  last?: string;
  first?: string;
  left?: string;
}

let pupils = 0;

/** An ELEVE with the elements that the reader needs, and with others of similar names. */
export function pupil(fields: Pupil = {}): string {
  const number = ++pupils;
  const { id = `${number}`, ine = `${number}AA`, last = 'FICTIVET', first = 'Iris', left } = fields;
  return `<ELEVE ELEVE_ID="${id}" ELENOET="7${number}">
<ID_NATIONAL>${ine}</ID_NATIONAL>
<NOM_DE_FAMILLE>${last}</NOM_DE_FAMILLE><NOM_USAGE></NOM_USAGE><PRENOM>${first}</PRENOM><PRENOM2>Zoé</PRENOM2>
<DATE_ENTREE>01/09/2026</DATE_ENTREE>${left === undefined ? '' : `<DATE_SORTIE>${left}</DATE_SORTIE>`}
</ELEVE>`;
}

/** A STRUCTURES_ELEVE; each structure as « D 6C » or « G 6LATIN ». */
export function structures(id: string, ...all: string[]): string {
  const inside = all.map(
    (one) => `<STRUCTURE>
<CODE_STRUCTURE>${one.slice(2)}</CODE_STRUCTURE><TYPE_STRUCTURE>${one[0]}</TYPE_STRUCTURE>
</STRUCTURE>`,
  );
  return `<STRUCTURES_ELEVE ELEVE_ID="${id}">${inside.join('')}</STRUCTURES_ELEVE>`;
}

interface Parts {
  parameters?: string;
  pupils?: string;
  structures?: string;
}

/** A whole document. Declaration, root, parameters and data are on lines of their own. */
export function xml(parts: Parts = {}): string {
  const parameters = parts.parameters ?? `<UAJ>${uai}</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>`;
  return `${declaration}
<BEE_ELEVES VERSION="2.1">
<PARAMETRES>${parameters}</PARAMETRES>
<DONNEES><ELEVES>${parts.pupils ?? pupil({ id: '1' })}</ELEVES>
<STRUCTURES>${parts.structures ?? structures('1', 'D 6C')}</STRUCTURES></DONNEES>
</BEE_ELEVES>
`;
}

const latin9 = new Map(
  [...'€ŠšŽžŒœŸ'].map((sign, at) => [sign, [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe][at]]),
);

/** Text as ISO-8859-15. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => latin9.get(sign) ?? sign.charCodeAt(0));
}

/** A ZIP of one file, or of those given. */
export function zip(content: string | Uint8Array | Record<string, ZippableFile>): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return zipSync({ [usualName]: bytesOf(content) });
  return zipSync(content instanceof Uint8Array ? { [usualName]: content } : content);
}

/** A ZIP of one file as {@link zip} makes it, packed by Node: fflate takes ten times as long for many megabytes. */
export function largeZip(content: Uint8Array): Uint8Array {
  const stored = zip({ [usualName]: [deflateRawSync(content), { level: 0 }] });
  return withHeaders(stored, { method: 8, crc: crc32(content), size: content.length });
}

export const utf8 = strToU8;

/** Fields of the headers of a ZIP's first file: offset in the local one, in the directory's, bytes. */
const fields = {
  flags: [6, 8, 2],
  method: [8, 10, 2],
  crc: [14, 16, 4],
  packedSize: [18, 20, 4],
  size: [22, 24, 4],
} as const;

/** A copy of `bytes`, a ZIP, with other values in both headers of its first file. */
export function withHeaders(
  bytes: Uint8Array,
  values: Partial<Record<keyof typeof fields, number>>,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  for (const [name, value] of Object.entries(values)) {
    const [local, central, size] = fields[name as keyof typeof fields];
    for (const at of [local, directory + central]) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
    }
  }
  return copy;
}

/** Checks a ZIP, or the XML to be zipped. */
export function check(content: string | Uint8Array, context: CheckContext = {}): Checked {
  return checkFile('siecle-students', typeof content === 'string' ? zip(content) : content, context);
}

/** The summary of a file that must be accepted. */
export function summaryOf(content: string | Uint8Array): FileSummary {
  const checked = check(content);
  expect(checked).toMatchObject({ ok: true });
  return (checked as Extract<Checked, { ok: true }>).summary;
}

/** The code of a refusal and its details; « accepted » when there was none. */
export function refusalOf(content: string | Uint8Array, context?: CheckContext): string[] {
  const checked = check(content, context);
  return checked.ok ? ['accepted'] : [checked.refusal.code, ...checked.refusal.details];
}

/** Code and details of each warning of a file that must be accepted. */
export function warningsOf(content: string | Uint8Array): string[][] {
  const checked = check(content);
  expect(checked).toMatchObject({ ok: true });
  return checked.ok ? checked.warnings.map(({ code, details }) => [code, ...details]) : [];
}
