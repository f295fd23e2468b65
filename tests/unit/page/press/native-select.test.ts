// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { chooseInSelect, readSelect } from '../../../../lib/page/press/native-select';

let select: HTMLSelectElement;
let events: string[];
beforeEach(() => {
  document.body.innerHTML = `<form><select>
    <option value="string:">Tous profils</option><option value="1: Teacher" selected>Enseignant</option>
    <option value="2">6EME 1</option><option value="3"> 6EME 10 </option></select></form>`;
  select = document.querySelector('select') as HTMLSelectElement;
  events = [];
  for (const type of ['input', 'change']) select.form?.addEventListener(type, () => events.push(type));
});

describe('a native drop-down list', () => {
  test('is read by the text it shows', () => {
    expect(readSelect(select)).toBe('Enseignant');
  });

  test('is not read while nothing is chosen in it', () => {
    select.innerHTML = '';
    expect(readSelect(select)).toBeUndefined();
  });

  test('is set by the text of an option, whatever codes the page keeps, and tells the page', () => {
    expect(chooseInSelect(select, ['Tous', 'TOUS PROFILS'])).toBe(true);
    expect(select.value).toBe('string:');
    expect(events).toEqual(['input', 'change']);
  });

  test('tells apart names of which one begins like the other', () => {
    expect(chooseInSelect(select, ['6EME 10'])).toBe(true);
    expect(select.value).toBe('3');
  });

  test('stays as it is, in silence, when it has no such option', () => {
    expect(chooseInSelect(select, ['Élève'])).toBe(false);
    expect(readSelect(select)).toBe('Enseignant');
    expect(events).toEqual([]);
  });
});
