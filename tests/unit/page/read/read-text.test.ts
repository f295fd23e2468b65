// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { closestOf } from '../../../../lib/page/read/closest';
import { mostNodes, readText, shortText } from '../../../../lib/page/read/read-text';

const page = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body;
};

test('a text is read as textContent gives it, up to a length', () => {
  const body = page('<p>Élèves <b>sans</b><!-- adresse --> adresse</p><i></i><svg><title>!</title></svg>');
  expect(readText(body, 100)).toEqual({ text: body.textContent, whole: true });
  expect(readText(body, 6)).toEqual({ text: 'Élèves', whole: false });
  expect(shortText(body, body.textContent.length)).toBe(body.textContent);
  expect(shortText(body, body.textContent.length - 1)).toBeUndefined();
  expect(readText(body.querySelector('b')?.firstChild as Text, 10)).toEqual({ text: 'sans', whole: true });
  expect(shortText(body.querySelector('i') as Element, 10)).toBe('');
});

test('what is made of too many parts is not read to its end', () => {
  const body = page(`${'<i></i>'.repeat(mostNodes)}Exporter`);
  expect(shortText(body, 100)).toBeUndefined();
  expect(readText(body, 100)).toEqual({ text: '', whole: false });
  expect(shortText(body, 100, 2 * mostNodes)).toBe('Exporter');
});

test('what is closest is the same as the browser finds', () => {
  const body = page(
    '<main class="x"><p><b>a</b></p><p class="x"><b>b</b><i class="y">c</i></p></main><b class="y">d</b>',
  );
  for (const selector of ['.x', '.y', 'p, .y', '.z', 'body'])
    for (const element of body.querySelectorAll('*'))
      expect(closestOf(element, selector), `${selector} of ${element.outerHTML}`).toBe(
        element.closest(selector),
      );
});

test('what is closest is looked for anew once the page may have changed', async () => {
  const body = page('<p><b>a</b></p>');
  const inner = body.querySelector('b') as Element;
  expect(closestOf(inner, '.x')).toBeNull();
  body.className = 'x';
  await Promise.resolve();
  expect(closestOf(inner, '.x')).toBe(body);
});
