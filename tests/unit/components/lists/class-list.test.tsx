// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { ClassList } from '../../../../components/lists/ClassList';
import { button, buttons, mount, nameOf, press } from '../mount';
import { classLine, labels } from './screen';

const many = (number: number) => Array.from({ length: number }, (_, at) => classLine(`Classe ${at}`, 1, 2));

function draw(number: number) {
  const onClasses = vi.fn();
  const school = classLine('Toutes', 1, 2);
  const { root } = mount(
    <ClassList classes={many(number)} school={school} labels={labels.filters} onClasses={onClasses} />,
  );
  return { root, onClasses, boxes: () => root.querySelectorAll('input').length };
}

describe('the classes of a list', () => {
  test('are all there where a school has as many as schools have', () => {
    const { root, boxes } = draw(100);
    expect(boxes()).toBe(100);
    expect(buttons(root).map(nameOf)).not.toContain('Afficher la suite');
  });

  test('are drawn by lots where there are thousands, and ticked all the same', () => {
    const { root, boxes, onClasses } = draw(3700);
    expect(boxes()).toBe(100);
    press(button(root, 'Afficher la suite'));
    expect(boxes()).toBe(200);
    press(button(root, 'Tout cocher'));
    expect(onClasses.mock.calls[0]?.[0]).toHaveLength(3700);
  });
});
