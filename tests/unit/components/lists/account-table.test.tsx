// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { AccountTable } from '../../../../components/lists/AccountTable';
import type { AccountLine } from '../../../../lib/view/list';
import { mount, one } from '../mount';
import { account, labels } from './screen';

const total = 100_000;

/** A loader whose answers the test gives when it wants. */
function loader() {
  const calls: { from: number; to: number; answer: (lines?: AccountLine[]) => Promise<void> }[] = [];
  const load = vi.fn((from: number, to: number) => {
    let settle: (lines: AccountLine[]) => void = () => {};
    const promise = new Promise<AccountLine[]>((resolve) => {
      settle = resolve;
    });
    const rows = Array.from({ length: to - from }, (_, at) => account(from + at));
    calls.push({ from, to, answer: (lines = rows) => act(async () => settle(lines)) });
    return promise;
  });
  return { calls, load };
}

function table(version = 1, rows = total) {
  const { calls, load } = loader();
  const drawn = (v: number, count: number) => (
    <AccountTable total={count} version={v} load={load} labels={labels.table} />
  );
  const { root, draw } = mount(drawn(version, rows));
  const box = one(root, '.accounts');
  return {
    root,
    calls,
    box,
    show: (v: number, count = rows) => draw(drawn(v, count)),
    scrollTo: (top: number) =>
      act(() => {
        box.scrollTop = top;
        box.dispatchEvent(new Event('scroll'));
      }),
    rows: () => [...root.querySelectorAll<HTMLElement>('tbody:not(.spacer) tr')],
  };
}

describe('the account table', () => {
  it('asks for what it shows, shows placeholders until it comes, and says where each row is', async () => {
    const { calls, box, rows, root } = table();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.from).toBe(0);
    expect(calls[0]?.to).toBeLessThan(100);
    expect(rows().every((row) => row.classList.contains('pending'))).toBe(true);
    expect(box.getAttribute('aria-busy')).toBe('true');
    await calls[0]?.answer();
    expect(rows()[0]?.textContent).toContain('NOM 0');
    expect(rows().some((row) => row.classList.contains('pending'))).toBe(false);
    expect(box.getAttribute('aria-busy')).toBe('false');
    expect(one(root, 'table').getAttribute('aria-rowcount')).toBe('100001');
    expect(rows()[3]?.getAttribute('aria-rowindex')).toBe('5');
  });

  it('is as high as all its rows, whatever it draws', () => {
    const { root, rows, scrollTo } = table();
    const height = () =>
      [...root.querySelectorAll<HTMLElement>('.spacer tr')]
        .map((row) => Number.parseFloat(row.style.height))
        .reduce((sum, each) => sum + each, 0);
    const rowHeight = () => Number.parseFloat(one(root, 'table').style.getPropertyValue('--row'));
    expect(height() + rows().length * rowHeight()).toBe(total * rowHeight());
    scrollTo(2_000_000);
    expect(height() + rows().length * rowHeight()).toBe(total * rowHeight());
    expect(rows().length).toBeLessThan(60);
  });

  it('asks for one range at a time, however fast it is scrolled', async () => {
    const { calls, rows, scrollTo } = table();
    await calls[0]?.answer();
    for (const top of [100_000, 200_000, 300_000, 1_000_000]) scrollTo(top);
    expect(calls).toHaveLength(2);
    await calls[1]?.answer();
    expect(calls).toHaveLength(3);
    await calls[2]?.answer();
    const first = Number(rows()[0]?.getAttribute('aria-rowindex')) - 2;
    expect(rows()[0]?.textContent).toContain(`NOM ${first}`);
    expect(first).toBeGreaterThan(20_000);
    expect(calls).toHaveLength(3);
  });

  it('starts again at the top when filters or sort change, and drops what comes late', async () => {
    const { calls, box, rows, show, scrollTo } = table();
    await calls[0]?.answer();
    scrollTo(400_000);
    const late = calls.at(-1);
    show(2);
    expect(box.scrollTop).toBe(0);
    const fresh = calls.at(-1);
    expect(fresh).not.toBe(late);
    await fresh?.answer(
      Array.from({ length: (fresh?.to ?? 0) - 0 }, (_, at) => account(at, { lastName: 'NOUVEAU' })),
    );
    await late?.answer();
    expect(rows()[0]?.textContent).toContain('NOUVEAU');
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('keeps placeholders where loading fails, and asks again at the next scroll', async () => {
    const failing = vi.fn(() => Promise.reject(new Error('worker gone')));
    const { root } = mount(<AccountTable total={50} version={1} load={failing} labels={labels.table} />);
    await act(async () => {});
    expect(failing).toHaveBeenCalledOnce();
    expect(root.querySelectorAll('.pending').length).toBeGreaterThan(0);
  });

  it('shows what stands in place of a password, and says when nothing matches', async () => {
    const { root, calls, rows, show } = table(1, 2);
    await calls[0]?.answer([
      account(0),
      account(1, { password: undefined, passwordNote: "choisi par l'élève", state: 'activated' }),
    ]);
    const cells = rows().map((row) => one(row, '.password'));
    expect(cells.map((cell) => cell.textContent)).toEqual(['O0lI1B8S', "choisi par l'élève"]);
    expect(cells.map((cell) => cell.classList.contains('mono'))).toEqual([true, false]);
    show(2, 0);
    expect(root.textContent).toContain('Aucun compte ne correspond.');
  });

  it('can be reached and scrolled with the keyboard', () => {
    const { box } = table();
    expect(box.tabIndex).toBe(0);
    expect(box.getAttribute('aria-label')).toBe('Comptes');
  });
});
