// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileCard } from '../../../components/FileCard';
import { button, fileLabels, heldFile, mount, one, press } from './mount';

const minute = 60_000;

describe('the file card', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2025-09-12T10:42:00') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (ms: number) =>
    act(() => {
      vi.advanceTimersByTime(ms);
    });

  it('says what is held, its warnings, when it was taken and when it goes', () => {
    const { root } = mount(<FileCard file={heldFile(Date.now())} labels={fileLabels} />);
    expect([...root.querySelectorAll('p, li')].map((line) => line.textContent)).toEqual([
      'export.csv prêt : 1 500 comptes, 39 classes',
      '721 élèves · 120 enseignants',
      'Aucun élève de 6EME 10.',
      'pris à 10:42, effacé dans 30 min',
    ]);
  });

  it('counts down by the minute, then by the second, to nothing', () => {
    const { root } = mount(<FileCard file={heldFile(Date.now())} labels={fileLabels} />);
    const text = () => one(root, '.countdown').textContent;
    pass(minute + 100);
    expect(text()).toBe('effacé dans 29 min');
    pass(28 * minute);
    expect(text()).toBe('effacé dans 60 s');
    pass(30_000);
    expect(text()).toBe('effacé dans 30 s');
    pass(40_000);
    expect(text()).toBe('effacé dans 0 s');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('wakes once a minute while there is time, not every second', () => {
    const countdown = vi.fn(() => 'effacé');
    mount(<FileCard file={heldFile(Date.now())} labels={{ ...fileLabels, countdown }} />);
    countdown.mockClear();
    for (let second = 0; second < 600; second++) pass(1000);
    expect(countdown.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(countdown.mock.calls.length).toBeLessThanOrEqual(11);
  });

  it('follows a prolongation', () => {
    const file = heldFile(Date.now());
    const { root, draw } = mount(<FileCard file={file} labels={fileLabels} />);
    pass(29.5 * minute);
    draw(<FileCard file={{ ...file, expiresAt: Date.now() + 30 * minute }} labels={fileLabels} />);
    expect(one(root, '.countdown').textContent).toBe('effacé dans 30 min');
  });

  it('stops counting when it is taken away', () => {
    const { draw } = mount(<FileCard file={heldFile(Date.now())} labels={fileLabels} />);
    draw(null);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('offers by itself to hold the file longer, where it is given the words for it', () => {
    const onPress = vi.fn();
    const labels = { ...fileLabels, extend: 'Prolonger de 30 min' };
    const { root } = mount(<FileCard file={heldFile(Date.now())} labels={labels} onPress={onPress} />);
    const near = () => one(root, '.bar').matches('.short');
    expect(near()).toBe(false);
    pass(25.5 * minute);
    expect(near()).toBe(true);
    press(button(root, 'Prolonger de 30 min'));
    expect(onPress).toHaveBeenCalledExactlyOnceWith('extend', expect.anything());
  });

  it('ties its buttons to the file they act on', () => {
    const onPress = vi.fn();
    const { root } = mount(
      <FileCard
        file={heldFile(Date.now())}
        labels={fileLabels}
        actions={[{ id: 'delete', label: 'Supprimer le fichier' }]}
        onPress={onPress}
      />,
    );
    const control = button(root, 'Supprimer le fichier');
    expect(document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'export.csv',
    );
    press(control);
    expect(onPress).toHaveBeenCalledExactlyOnceWith('delete', expect.anything());
  });
});
