// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { chooseInput, fillInput } from '../../../../lib/page/deliver/inputs';

const wordings = ['Faites glisser', 'Choisir un fichier'];

const csv = { name: 'export.csv', type: 'text/csv' };
const zip = { name: 'ExportXML_ElevesSansAdresses.zip', type: 'application/zip' };

/** The input chosen for `file` on a page with this content; its zone, if any, has the id « zone ». */
function chosenIn(html: string, file = csv): string | undefined {
  document.body.innerHTML = html;
  const zone = document.querySelector('#zone') ?? undefined;
  return chooseInput(document, { ...file, zone, wordings })?.id;
}

describe('the input that feeds the zone', () => {
  test.each<[string, string]>([
    ['inside the zone', '<div id="zone">Faites glisser <input type="file" id="right" hidden></div>'],
    [
      'beside the zone, in the same form',
      '<form><div id="zone">Faites glisser</div><input type="file" id="right"></form>',
    ],
    [
      'named by its label, where no zone is found',
      '<label for="right">Choisir un fichier</label><input type="file" id="right">',
    ],
    [
      'hidden at the end of the page, as Dropzone.js keeps it',
      '<form id="zone">Faites glisser</form><input type="file" id="right" style="visibility: hidden">',
    ],
  ])('is found %s', (_, html) => {
    expect(chosenIn(html)).toBe('right');
  });

  test.each([
    '.csv',
    '.CSV, .zip',
    'text/csv',
    'text/*',
    '*/*',
    'application/vnd.ms-excel',
    'text/plain',
    'image/png,.csv',
  ])('may accept %s', (accept) => {
    expect(chosenIn(`<div id="zone"><input type="file" id="right" accept="${accept}"></div>`)).toBe('right');
  });

  test.each([
    '.zip',
    'application/zip',
    'application/x-zip-compressed',
    'application/octet-stream',
    'application/*',
    '*/*',
  ])('of a ZIP file may accept %s', (accept) => {
    const html = `<div id="zone"><input type="file" id="right" accept="${accept}"></div>`;
    expect(chosenIn(html, zip)).toBe('right');
  });

  test.each([
    ['.csv', zip],
    ['text/plain', zip],
    ['application/vnd.ms-excel', zip],
    ['application/zip', csv],
    ['application/x-zip-compressed', csv],
    ['.pdf', csv],
  ])('does not accept %s alone for %o', (accept, file) => {
    expect(chosenIn(`<div id="zone"><input type="file" accept="${accept}"></div>`, file)).toBeUndefined();
  });

  test('is told from decoys around it', () => {
    const decoys = `
      <form class="avatar"><label>Choisir un fichier <input type="file" id="picture" accept="image/*"></label></form>
      <form class="justificatif"><label>Choisir un fichier <input type="file" id="other" accept=".csv"></label></form>
      <input type="file" id="photo-profil">`;
    const zone = `<form><div id="zone">Faites glisser<input type="file" webkitdirectory id="folder">
      <input type="file" disabled id="off"><input type="file" id="right"></div></form>`;
    expect(chosenIn(decoys + zone)).toBe('right');
  });
});

describe('no input is better than a wrong one', () => {
  test.each<[string, string]>([
    ['there is none', '<div id="zone">Faites glisser</div>'],
    ['the only one takes pictures', '<div id="zone"><input type="file" accept="image/*,.png"></div>'],
    ['the only one takes folders', '<div id="zone"><input type="file" webkitdirectory></div>'],
    ['the only one is switched off', '<div id="zone"><input type="file" disabled></div>'],
    ["the only one is the avatar's", '<div id="zone"><input type="file" name="avatar"></div>'],
    [
      'the only one serves another form',
      '<form><div id="zone">Faites glisser</div></form><form><label>Choisir un fichier <input type="file"></label></form>',
    ],
    [
      'the only one stands far away',
      '<div id="zone">Faites glisser</div><footer><p><input type="file"></p></footer>',
    ],
    ['two are alike', '<div id="zone"><input type="file" id="a"><input type="file" id="b"></div>'],
  ])('when %s', (_, html) => {
    expect(chosenIn(html)).toBeUndefined();
  });
});

describe('filling the input', () => {
  const events: string[] = [];
  beforeEach(() => {
    events.length = 0;
  });

  test("puts one file in, and tells the page as a person's choice would", async () => {
    document.body.innerHTML = '<form><input type="file"></form>';
    const input = document.querySelector('input') as HTMLInputElement;
    for (const type of ['input', 'change']) input.form?.addEventListener(type, () => events.push(type));
    fillInput(input, new File(['Id;Nom\n'], 'export.csv', { type: 'text/csv' }));
    expect([...(input.files ?? [])].map(({ name, type, size }) => ({ name, type, size }))).toEqual([
      { name: 'export.csv', type: 'text/csv', size: 7 },
    ]);
    expect(await input.files?.[0]?.text()).toBe('Id;Nom\n');
    expect(events).toEqual(['input', 'change']);
  });
});
