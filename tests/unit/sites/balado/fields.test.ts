// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import {
  baladoActivation,
  baladoImports,
  baladoStudents,
  baladoTeachers,
} from '../../../../lib/sites/balado';
import { fieldFor, sendButtonFor, showsList, uaiField } from '../../../../lib/sites/balado/fields';
import { baladoPages } from '../../../sites/balado/cross';

const layouts = ['table', 'div'] as const;

/** The fixture page of this layout and name, as a browser has it. */
function page(layout: string, name: string): Document {
  const found = baladoPages.find((one) => one.name === `Balado in ${layout} layout, ${name}`);
  return new DOMParser().parseFromString(found?.html() ?? expect.fail(name), 'text/html');
}

describe.each(layouts)('in the %s layout', (layout) => {
  test.each([
    ['profs', 'ent-teachers', 'ent-students'],
    ['eleves', 'ent-students', 'ent-teachers'],
  ] as const)('the import of %s has a field for its own file, and none for the other', (kind, own, other) => {
    for (const form of ['plain', 'auto']) {
      const document = page(layout, `import of ${kind}, form ${form}`);
      expect(fieldFor(document, own)?.name).toBe('fichier');
      expect(fieldFor(document, other)).toBeUndefined();
    }
  });

  test('a page with both imports has a field for each', () => {
    const document = page(layout, 'import of profs, form both-on-one-page');
    const [teachers, students] = [fieldFor(document, 'ent-teachers'), fieldFor(document, 'ent-students')];
    expect(teachers).toBeDefined();
    expect(students).toBeDefined();
    expect(teachers).not.toBe(students);
  });

  test("the send button is the one after the kind's own field, and none where the form sends itself", () => {
    const both = page(layout, 'import of profs, form both-on-one-page');
    const [teachers, students] = [sendButtonFor(both, 'ent-teachers'), sendButtonFor(both, 'ent-students')];
    expect(teachers).toBeDefined();
    expect(students).toBeDefined();
    expect(teachers).not.toBe(students);
    const follows = (one?: Element, other?: Element) =>
      Boolean(one && other && one.compareDocumentPosition(other) & 4);
    expect(follows(fieldFor(both, 'ent-teachers'), teachers)).toBe(true);
    expect(follows(teachers, fieldFor(both, 'ent-students'))).toBe(true);
    expect(sendButtonFor(page(layout, 'import of profs, form auto'), 'ent-teachers')).toBeUndefined();
  });

  test('a list to validate is seen as one, and no import page is', () => {
    for (const kind of ['profs', 'eleves']) {
      expect(showsList(page(layout, `list of ${kind} to validate`))).toBe(true);
      expect(showsList(page(layout, `list of ${kind} to validate, on the page of both imports`))).toBe(true);
      for (const form of ['plain', 'auto', 'dropzone']) {
        expect(showsList(page(layout, `import of ${kind}, form ${form}`))).toBe(false);
      }
      expect(showsList(page(layout, `import of ${kind} validated`))).toBe(false);
    }
  });

  test('the RNE goes to its field, and the request for the link is the button alone', () => {
    for (const state of ['empty', 'unknown', 'known', 'sent']) {
      const document = page(layout, `activation ${state}`);
      expect(uaiField(document)?.disabled).toBe(false);
      const button = baladoActivation.ask(document);
      if (state === 'known') expect(button?.matches('input[type=submit], [role=button]')).toBe(true);
      else expect(button).toBeUndefined();
    }
  });

  test("the way to the other import is the page's own link or tab", () => {
    const document = page(layout, 'import of profs, form plain');
    expect(baladoTeachers.wayTo?.(document, 'ent-students')?.matches('a, [role=tab]')).toBe(true);
    expect(baladoStudents.wayTo?.(document, 'ent-students')).toBe(
      baladoTeachers.wayTo?.(document, 'ent-students'),
    );
  });
});

test('teachers come first where a page takes both', () => {
  expect(baladoImports.accepts).toEqual(['ent-teachers', 'ent-students']);
});
