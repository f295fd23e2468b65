// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { classFilter } from '../../../../lib/sites/educonnect/filters';

/** Shows the page; gives the texts of what was pressed on it, or chosen. */
function show(html: string): string[] {
  document.body.innerHTML = html;
  const reached: string[] = [];
  for (const option of document.querySelectorAll('[role=option]'))
    option.addEventListener('click', () => reached.push(option.textContent ?? ''));
  const select = document.querySelector('select');
  select?.addEventListener('change', () => reached.push(select.selectedOptions[0]?.text ?? ''));
  return reached;
}

const reset = 'Réinitialiser les mots de passe';

test.each([
  [
    'a list of ARIA roles',
    `<div role="listbox" aria-label="Classe(s)"><div role="option" aria-selected="true">${reset}</div>
    <div role="option" aria-selected="true">5B</div><div role="option" title="Renotifier">6B</div>
    <div role="option">6A</div><div role="option">${reset}</div></div>`,
    ['5B', '6A'],
  ],
  [
    'a native list',
    `<select aria-label="Classe(s)"><option value="1">5B</option><option value="2">6A</option>
    <option value="3">${reset}</option><option value="4" title="Renotifier">6B</option></select>`,
    ['6A'],
  ],
])('%s offers and presses no option that is never pressed for the person', (_, html, pressed) => {
  const reached = show(html);
  const filter = classFilter(document);
  expect(filter?.options).toEqual(['5B', '6A']);
  expect(filter?.choose(reset)).toBe(false);
  expect(filter?.choose('6B')).toBe(false);
  expect(reached).toEqual([]);
  expect(filter?.choose('6A')).toBe(true);
  expect(reached).toEqual(pressed);
});

test('a list whose label presses such a control is left alone', () => {
  const reached =
    show(`<div role="listbox" aria-label="Classe(s)"><label for="b"><span role="option">6A</span></label></div>
  <button id="b">${reset}</button>`);
  expect(classFilter(document)?.choose('6A')).toBe(false);
  expect(reached).toEqual([]);
});
