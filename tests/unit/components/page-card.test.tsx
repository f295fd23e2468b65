// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PageCard } from '../../../components/PageCard';
import type { View } from '../../../lib/view/view';
import { button, buttons, emptyView, fileLabels, heldFile, key, mount, nameOf, one, press } from './mount';

function card(view: Partial<View>, onAct = vi.fn()) {
  const node = (more: Partial<View>) => (
    <PageCard view={{ ...emptyView, ...more }} labels={fileLabels} onAct={onAct} />
  );
  const { root, draw } = mount(node(view));
  return { root, onAct, show: (more: Partial<View>) => draw(node(more)) };
}

const exportAction = { id: 'export', label: 'Exporter vers Éléa', main: true };
const correctAction = { id: 'correct', label: 'Corriger les réglages' };

describe('the page card', () => {
  it('says each setting and its state in words, as given', () => {
    const { root } = card({
      settings: [
        { text: "Type d'export : Export classique", state: 'conforming', stateText: 'conforme' },
        { text: 'Profil : Enseignant', state: 'to-correct', stateText: 'à corriger' },
        { text: 'Sans deux-points', state: 'unreadable', stateText: 'non lu' },
      ],
    });
    expect([...root.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      "Type d'export : Export classique conforme",
      'Profil : Enseignant à corriger',
      'Sans deux-points non lu',
    ]);
  });

  it('has both live regions, empty, before there is anything to say', () => {
    const { root, show } = card({});
    const status = one(root, '[role=status]');
    const alert = one(root, '[role=alert]');
    expect([status.textContent, alert.textContent]).toEqual(['', '']);

    show({ message: { tone: 'alert', text: 'Votre session a expiré.' } });
    expect(one(root, '[role=alert]')).toBe(alert);
    expect([status.textContent, alert.textContent]).toEqual(['', 'Votre session a expiré.']);

    show({ message: { tone: 'status', text: 'Envoi en cours…' } });
    expect([status.textContent, alert.textContent]).toEqual(['Envoi en cours…', '']);
  });

  it('keeps the countdown out of the live regions', () => {
    const { root } = card({ files: [heldFile(Date.now())] });
    expect(one(root, '.countdown').closest('[role=status], [role=alert], [aria-live]')).toBeNull();
  });

  it('puts the main button first, and makes only one main', () => {
    const { root } = card({
      actions: [correctAction, exportAction, { id: 'x', label: 'Autre', main: true }],
    });
    expect(buttons(root).map(nameOf)).toEqual(['Exporter vers Éléa', 'Corriger les réglages', 'Autre']);
    expect(root.querySelectorAll('button.main')).toHaveLength(1);
  });

  it('hands over the action, what was typed and the event', () => {
    const field = { id: 'uai', label: 'UAI', value: '' };
    const { root, onAct } = card({ fields: [field], actions: [exportAction] });
    one<HTMLInputElement>(root, 'input').value = ' 0999001X ';
    press(button(root, 'Exporter vers Éléa'));
    expect(onAct).toHaveBeenCalledWith(
      'export',
      { uai: '0999001X' },
      expect.objectContaining({ type: 'click' }),
    );
  });

  it('takes Enter in a field as the main button, unless it is disabled', () => {
    const fields = [{ id: 'uai', label: 'UAI', value: '0999001X' }];
    const { root, onAct, show } = card({ fields, actions: [{ ...exportAction, disabled: true }] });
    key(one(root, 'input'), 'Enter');
    expect(onAct).not.toHaveBeenCalled();
    show({ fields, actions: [exportAction] });
    const event = key(one(root, 'input'), 'Enter');
    expect(onAct).toHaveBeenCalledExactlyOnceWith('export', { uai: '0999001X' }, event);
  });

  it('keeps what is being typed while the card is drawn again, until the data brings another value', () => {
    const field = { id: 'uai', label: 'UAI', value: '' };
    const { root, show } = card({ fields: [field] });
    const input = one<HTMLInputElement>(root, 'input');
    input.value = '0999';
    show({ fields: [field], notes: ['Autre chose a changé.'] });
    expect(input.value).toBe('0999');
    show({ fields: [{ ...field, value: '0999001X' }] });
    expect(input.value).toBe('0999001X');
  });

  it('names the field by its label and describes it by its hint', () => {
    const { root } = card({ fields: [{ id: 'uai', label: 'UAI', value: '', hint: 'Sept chiffres.' }] });
    const input = one<HTMLInputElement>(root, 'input');
    expect(one<HTMLLabelElement>(root, 'label').htmlFor).toBe(input.id);
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Sept chiffres.',
    );
  });

  it('shows progress with its label and, beside it, the way to cancel', () => {
    const { root, onAct } = card({
      progress: { label: "Téléchargement de l'export…", value: 0.624 },
      actions: [{ id: 'cancel', label: 'Annuler' }],
    });
    const bar = one(root, '[role=progressbar]');
    expect(document.getElementById(bar.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      "Téléchargement de l'export…",
    );
    expect(bar.getAttribute('aria-valuenow')).toBe('62');
    expect(one(root, 'button').closest('.progress')).not.toBeNull();
    press(button(root, 'Annuler'));
    expect(onAct.mock.calls[0]?.[0]).toBe('cancel');
  });

  it('claims no value while the end is not known', () => {
    const { root } = card({ progress: { label: 'Envoi en cours…' } });
    expect(one(root, '[role=progressbar]').hasAttribute('aria-valuenow')).toBe(false);
  });

  it('takes the focus when the pressed button goes away, and leaves it alone otherwise', () => {
    const { root, show } = card({ actions: [exportAction, correctAction] });
    button(root, 'Exporter vers Éléa').focus();
    show({ actions: [exportAction] });
    expect(document.activeElement).toBe(button(root, 'Exporter vers Éléa'));
    show({ progress: { label: 'Export…' } });
    expect(document.activeElement).toBe(one(root, '.card'));
  });
});
