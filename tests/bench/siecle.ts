import { spawnSync } from 'node:child_process';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer';
import { checkSiecleStudents } from '../../lib/files/siecle';
import { bundle } from './bundle';
import { median, ms, type Row } from './row';

/** Pupils and milliseconds, from the issue « Every other path of the guides »; 8,200 pupils make 8.5 MB of XML. */
const sizes = [
  { pupils: 3000, budget: 300 },
  { pupils: 8200, budget: 1000 },
];
/** The budget of memory for the larger file, in MB more than the process had before. */
const memoryBudget = 150;
const runs = 9;

/** Times the reading in Node, and measures its memory in a process of its own. */
export async function benchSiecle(): Promise<Row[]> {
  const rows = sizes.map(({ pupils, budget }) => {
    const { file, title } = exportOf(pupils);
    const times = Array.from({ length: runs + 3 }, () => {
      const start = performance.now();
      const checked = checkSiecleStudents(file, {});
      const time = performance.now() - start;
      if (!checked.ok || checked.summary.accounts !== pupils) throw new Error('The file was not read');
      return time;
    });
    return row(title, median(times.slice(3)), budget);
  });
  return [...rows, await benchMemory()];
}

/** The same measure in a browser, where files are really read. */
export async function benchSiecleIn(page: Page): Promise<Row[]> {
  const code = await bundle('lib/files/siecle/index.ts');
  const rows: Row[] = [];
  for (const { pupils, budget } of sizes) {
    const { file, title } = exportOf(pupils);
    const times = (await page.evaluate(`(() => { ${code};
      const file = Uint8Array.from(atob('${Buffer.from(file).toString('base64')}'), (sign) => sign.charCodeAt(0));
      return Array.from({ length: ${runs + 3} }, () => {
        const start = performance.now();
        const checked = bench.checkSiecleStudents(file, {});
        const time = performance.now() - start;
        if (!checked.ok || checked.summary.accounts !== ${pupils}) throw new Error('The file was not read');
        return time;
      });
    })()`)) as number[];
    rows.push(row(`${title}, in Chromium`, median(times.slice(3)), budget));
  }
  return rows;
}

/** How much the reading raises the highest resident size of a new process. Node's own share is subtracted. */
async function benchMemory(): Promise<Row> {
  const { pupils } = sizes[1] as { pupils: number };
  const { file, title } = exportOf(pupils);
  const script = `${await bundle('lib/files/siecle/index.ts')};
    const file = new Uint8Array(require('node:fs').readFileSync(0));
    const before = process.resourceUsage().maxRSS;
    const checked = bench.checkSiecleStudents(file, {});
    const grown = process.resourceUsage().maxRSS - before;
    if (!checked.ok || checked.summary.accounts !== ${pupils}) throw new Error('The file was not read');
    console.log(grown);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { input: file, encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  // maxRSS is in KiB.
  const grown = (Number(stdout) * 1024) / 1_000_000;
  const measured = `${grown.toFixed(0)} MB`;
  return { name: `memory for ${title}`, measured, budget: `≤ ${memoryBudget} MB`, ok: grown <= memoryBudget };
}

function row(title: string, time: number, budget: number): Row {
  return { name: `check ${title}`, measured: ms(time), budget: `≤ ${budget} ms`, ok: time <= budget };
}

/** A ZIP with so many invented pupils, each with every element that DOMAIN E lists, indented as in the sample. */
function exportOf(count: number): { file: Uint8Array; title: string } {
  const each = (write: (id: number) => string) =>
    Array.from({ length: count }, (_, at) => write(500_000 + at)).join('');
  const text = `<?xml version="1.0" encoding="ISO-8859-15"?>
<BEE_ELEVES VERSION="2.1">
  <PARAMETRES>
    <UAJ>9990001A</UAJ>
    <ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>
  </PARAMETRES>
  <DONNEES>
    <ELEVES>
${each(pupil)}    </ELEVES>
    <STRUCTURES>
${each(classOf)}    </STRUCTURES>
  </DONNEES>
</BEE_ELEVES>
`;
  // An œ in ISO-8859-15: because of it, engines keep two bytes for each character of the text.
  const xml = Uint8Array.from(text, (sign) => (sign === 'Œ' ? 0xbc : sign.charCodeAt(0)));
  const file = zipSync({ 'ElevesSansAdresses.xml': xml });
  return {
    file,
    title: `SIECLE's export of ${count.toLocaleString('en')} pupils, ${(xml.length / 1e6).toFixed(1)} MB`,
  };
}

function pupil(id: number): string {
  const fields = [
    ['ID_NATIONAL', `${id}000AA`],
    ['NOM_DE_FAMILLE', `ŒUVRARD${id}`],
    ['PRENOM', 'Zoé'],
    ['PRENOM2', 'Iris'],
    ['DATE_NAISS', '14/03/2015'],
    ['CODE_SEXE', '2'],
    ['CODE_PAYS', '100'],
    ['CODE_DEPARTEMENT_NAISS', '077'],
    ['CODE_COMMUNE_INSEE_NAISS', '77284'],
    ['VILLE_NAISS', 'MEAUX'],
    ['DOUBLEMENT', '0'],
    ['DATE_ENTREE', '01/09/2026'],
    ['CODE_REGIME', '2'],
    ['CODE_MEF', '10010012110'],
    ['CODE_STATUT', 'ST'],
  ];
  const lines = fields.map(([name, value]) => `        <${name}>${value}</${name}>\n`);
  return `      <ELEVE ELEVE_ID="${id}" ELENOET="${id % 10_000}">\n${lines.join('')}      </ELEVE>\n`;
}

function classOf(id: number): string {
  const structure = (code: string, type: string) => `        <STRUCTURE>
          <CODE_STRUCTURE>${code}</CODE_STRUCTURE>
          <TYPE_STRUCTURE>${type}</TYPE_STRUCTURE>
        </STRUCTURE>\n`;
  const both = structure(`${3 + (id % 4)}${'ABCDEF'[id % 6]}`, 'D') + structure('6LATIN', 'G');
  return `      <STRUCTURES_ELEVE ELEVE_ID="${id}">\n${both}      </STRUCTURES_ELEVE>\n`;
}
