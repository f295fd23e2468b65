// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { CompactList, type CompactListProps } from '../../../../components/lists/CompactList';
import { button, buttons, mount, nameOf, one, press } from '../mount';
import { labels, screen } from './screen';

function compact(props: Partial<CompactListProps> = {}) {
  const all: CompactListProps = {
    screen,
    labels,
    onAct: vi.fn(),
    onSort: vi.fn(),
    onSearch: vi.fn(),
    onStates: vi.fn(),
    onClasses: vi.fn(),
    onLarge: vi.fn(),
    ...props,
  };
  return { ...mount(<CompactList {...all} />), props: all };
}

function choose(root: ParentNode, value: string): void {
  const select = one<HTMLSelectElement>(root, '.choice:not(.inline) select');
  select.value = value;
  act(() => {
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the list in the popup', () => {
  it('has every document, no table, and the way to the tab', () => {
    const { root, props } = compact();
    const names = buttons(root).map(nameOf);
    for (const { id, label } of screen.downloads) expect(names.includes(label), label).toBe(id !== 'print');
    expect(root.querySelector('table')).toBeNull();
    press(button(root, 'Ouvrir en grand'));
    expect(props.onLarge).toHaveBeenCalledOnce();
  });

  it('filters by one class or all, pupils without class included', () => {
    const { root, props } = compact();
    choose(root, '2');
    expect(props.onClasses).toHaveBeenLastCalledWith(['']);
    choose(root, '0');
    expect(props.onClasses).toHaveBeenLastCalledWith(['6EME 1']);
    choose(root, 'all');
    expect(props.onClasses).toHaveBeenLastCalledWith([]);
  });

  it('says how many classes were ticked in the tab', () => {
    const classes = screen.classes.map((line, at) => ({ ...line, checked: at < 2 }));
    const { root } = compact({ screen: { ...screen, classes } });
    const select = one<HTMLSelectElement>(root, '.choice:not(.inline) select');
    expect(select.selectedOptions[0]?.textContent).toBe('2 classes');
  });
});
