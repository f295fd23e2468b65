// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { chooseInput } from '../../../../lib/page/deliver/inputs';
import { pixPages } from '../../../../lib/sites/pix/pages';
import { labels } from '../../../../lib/sites/pix/wordings';
import { type PixStatus, pixPage, wrongUai } from '../../../sites/pix/cross';

const page = pixPages['pix-import'];
const accept = '.xml,.zip';

function shows(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
const shownAfter = (status: PixStatus, reasons: string[] = []) =>
  shows(pixPage({ accept, last: { status, reasons } }));
const told = (document: Document) => ({
  step: page.step(document),
  finished: page.finished(document),
  refusal: page.refusal?.(document),
});

describe("what Pix Orga's own words say of the file", () => {
  test.each<[PixStatus, ReturnType<typeof told>]>([
    ['UPLOADED', { step: 2, finished: false, refusal: undefined }],
    ['VALIDATED', { step: 3, finished: false, refusal: undefined }],
    ['IMPORTED', { step: undefined, finished: true, refusal: undefined }],
    ['UPLOAD_ERROR', { step: undefined, finished: false, refusal: "Le fichier n'a pas pu être importé." }],
    [
      'VALIDATION_ERROR',
      { step: undefined, finished: false, refusal: 'Le contenu du fichier comporte des erreurs.' },
    ],
    ['IMPORT_ERROR', { step: undefined, finished: false, refusal: "L'import des participants a échoué." }],
  ])('%s', (status, expected) => {
    expect(told(shownAfter(status))).toEqual(expected);
  });

  test('before any import it says nothing', () => {
    expect(told(shows(pixPage({ accept })))).toEqual({
      step: undefined,
      finished: false,
      refusal: undefined,
    });
  });

  test('the success of an earlier import is none of a file that is on its way', () => {
    const document = shownAfter('IMPORTED');
    document
      .querySelector('#banner')
      ?.insertAdjacentHTML(
        'beforeend',
        '<p><strong>L’import du fichier peut prendre quelques minutes. Merci de ne pas quitter cette page.</strong></p>',
      );
    expect(told(document)).toEqual({ step: undefined, finished: false, refusal: undefined });
  });

  test('a refusal is told by its reason, unless that names a pupil', () => {
    expect(told(shownAfter('VALIDATION_ERROR', [wrongUai])).refusal).toBe(wrongUai);
    const ofPupil = 'L’élève ayant pour INE 1234567890A n’a pas le champ sexe renseigné. Il est obligatoire.';
    expect(told(shownAfter('VALIDATION_ERROR', [ofPupil])).refusal).toBe(
      'Le contenu du fichier comporte des erreurs.',
    );
    const twice = 'L’INE 1234567890A est présent plusieurs fois dans le fichier pour plusieurs élèves.';
    expect(told(shownAfter('VALIDATION_ERROR', [ofPupil, twice, wrongUai])).refusal).toBe(wrongUai);
  });
});

describe('the place of the file', () => {
  const zip = { name: 'ExportXML_ElevesSansAdresses.zip', type: 'application/zip', wordings: labels.zone };
  const place = (document: Document) =>
    chooseInput(document, { ...zip, zone: document.querySelector('label') ?? undefined })?.id;
  const found = (document: Document) =>
    page.checks(document, new URL('https://orga.pix.fr/import-participants')).map((check) => check.found);

  test('is the field behind « Importer la liste »', () => {
    expect(place(shows(pixPage({ accept })))).toBe('students-file-upload');
    expect(found(shows(pixPage({ accept })))).toEqual([true]);
  });

  test('is missing where Pix takes a CSV only', () => {
    const agricultural = shows(pixPage({ accept: '.csv' }));
    expect(place(agricultural)).toBeUndefined();
    expect(found(agricultural)).toEqual([false]);
  });
});
