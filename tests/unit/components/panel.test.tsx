// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../components/Panel';
import type { View } from '../../../lib/view/view';
import { button, emptyView, fileLabels, key, mount, nameOf, one, press } from './mount';

const labels = { ...fileLabels, region: 'Passerelle', collapse: 'Réduire', open: 'Ouvrir Passerelle' };

function Held({
  view,
  start,
  onCollapse,
}: {
  view: View;
  start: boolean;
  onCollapse?: (to: boolean) => void;
}) {
  const [collapsed, setCollapsed] = useState(start);
  return (
    <Panel
      view={view}
      labels={labels}
      onAct={() => {}}
      collapsed={collapsed}
      onCollapse={(to) => {
        onCollapse?.(to);
        setCollapsed(to);
      }}
    />
  );
}

describe('the panel', () => {
  it('is a region named Passerelle with one heading, which names the page', () => {
    const { root } = mount(<Held view={{ ...emptyView, subtitle: 'Les Quatre-Vents' }} start={false} />);
    expect(nameOf(one(root, 'section'))).toBe('Passerelle');
    expect(one(root, 'h1, h2, h3, h4').textContent).toBe('Export des comptes');
  });

  it('collapses to one round button and opens again, the focus following', () => {
    const onCollapse = vi.fn();
    const { root } = mount(<Held view={emptyView} start={false} onCollapse={onCollapse} />);
    press(button(root, 'Réduire'));
    expect(root.querySelector('h2')).toBeNull();
    expect(document.activeElement).toBe(button(root, 'Ouvrir Passerelle'));
    press(button(root, 'Ouvrir Passerelle'));
    expect(document.activeElement).toBe(button(root, 'Réduire'));
    expect(onCollapse.mock.calls).toEqual([[true], [false]]);
  });

  it('collapses on Escape from anywhere inside, and only once', () => {
    const onCollapse = vi.fn();
    const view = { ...emptyView, fields: [{ id: 'uai', label: 'UAI', value: '' }] };
    const { root } = mount(<Held view={view} start={false} onCollapse={onCollapse} />);
    key(one(root, 'input'), 'Escape');
    key(button(root, 'Ouvrir Passerelle'), 'Escape');
    expect(onCollapse.mock.calls).toEqual([[true]]);
  });

  it('takes no focus when it appears', () => {
    mount(<Held view={emptyView} start={true} />);
    expect(document.activeElement).toBe(document.body);
  });

  it('keeps what is typed in it from the shortcuts of the page', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const view = { ...emptyView, fields: [{ id: 'uai', label: 'UAI', value: '' }] };
    const { root } = mount(<Held view={view} start={false} />);
    key(one(root, 'input'), '/');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('still announces an alert while collapsed, and marks its button', () => {
    const view: View = { ...emptyView, message: { tone: 'alert', text: 'Le fichier est coupé.' } };
    const { root } = mount(<Held view={view} start={true} />);
    expect(one(root, '[role=alert]').textContent).toBe('Le fichier est coupé.');
    expect(button(root, 'Ouvrir Passerelle').classList).toContain('calling');
  });

  it('says the same sentence anew for each press that did not count', () => {
    const said = (nth: number): View => ({
      ...emptyView,
      message: { tone: 'alert', text: 'Recommencez.', nth },
    });
    const draw = (nth: number) => (
      <Panel view={said(nth)} labels={labels} onAct={() => {}} collapsed={false} onCollapse={() => {}} />
    );
    const { root, draw: drawAgain } = mount(draw(1));
    const first = one(root, '[role=alert] p');
    drawAgain(draw(1));
    expect(one(root, '[role=alert] p')).toBe(first);
    drawAgain(draw(2));
    expect(one(root, '[role=alert] p')).not.toBe(first);
    expect(one(root, '[role=alert]').textContent).toBe('Recommencez.');
  });

  it('goes to the corner it is given, by default the bottom right', () => {
    const panel = (corner?: 'top-left') => (
      <Panel
        view={emptyView}
        labels={labels}
        onAct={() => {}}
        collapsed={false}
        onCollapse={() => {}}
        corner={corner}
      />
    );
    const { root, draw } = mount(panel());
    expect(one(root, 'section').classList).toContain('bottom-right');
    draw(panel('top-left'));
    expect(one(root, 'section').classList).toContain('top-left');
  });
});
