// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PrintTable, type PrintTableProps } from '../../../../components/lists/PrintTable';
import { mount } from '../mount';
import { account, labels } from './screen';

const lines = Array.from({ length: 450 }, (_, key) =>
  account(key, { className: key < 120 ? '6EME 1' : '6EME 2' }),
);

function print(byClass: boolean, more: Partial<PrintTableProps> = {}) {
  const onReady = vi.fn();
  const { root } = mount(
    <PrintTable
      lines={lines}
      school="CLG LES TILLEULS"
      date="12 septembre 2025"
      byClass={byClass}
      columns={labels.table.columns}
      onReady={onReady}
      {...more}
    />,
  );
  return { root, onReady };
}

describe('the printed list', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('draws its rows a hundred at a time, and says once that all are there', () => {
    const { root, onReady } = print(false);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(100);
    expect(onReady).not.toHaveBeenCalled();
    for (let lot = 0; lot < 8; lot++) act(() => void vi.advanceTimersByTime(10));
    expect(root.querySelectorAll('tbody tr')).toHaveLength(450);
    expect(onReady).toHaveBeenCalledOnce();
    expect(root.querySelectorAll('thead th[scope=col]')).toHaveLength(6);
  });

  it('sorted by class, gives each class its table with school, class and date', () => {
    const { root } = print(true);
    for (let lot = 0; lot < 8; lot++) act(() => void vi.advanceTimersByTime(10));
    expect([...root.querySelectorAll('thead .caption')].map((each) => each.textContent)).toEqual([
      'CLG LES TILLEULS · 6EME 1 · 12 septembre 2025',
      'CLG LES TILLEULS · 6EME 2 · 12 septembre 2025',
    ]);
    const printed = [...root.querySelectorAll('tbody tr')].map((row) => row.firstChild?.textContent);
    expect(printed).toEqual(lines.map((line) => line.lastName));
  });

  it('says above pupils without class that they have none, but not where no list has classes', () => {
    const without = [account(1), account(2, { className: '' })];
    const { root } = print(true, { lines: without, noClass: 'Sans classe' });
    act(() => void vi.advanceTimersByTime(10));
    const captions = () => [...root.querySelectorAll('thead .caption')].map((each) => each.textContent);
    expect(captions()).toEqual([
      'CLG LES TILLEULS · 6EME 1 · 12 septembre 2025',
      'CLG LES TILLEULS · Sans classe · 12 septembre 2025',
    ]);
    const parents = print(true, { lines: without.slice(1) });
    expect(parents.root.querySelector('.caption')?.textContent).toBe('CLG LES TILLEULS · 12 septembre 2025');
  });
});
