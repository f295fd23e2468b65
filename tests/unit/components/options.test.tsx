// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../components/Options';
import {
  button,
  buttons,
  confirmLabels,
  fileLabels,
  heldFile,
  key,
  mount,
  nameOf,
  one,
  press,
} from './mount';

const labels = {
  ...fileLabels,
  title: 'Options de Passerelle',
  target: { title: 'Éléa' },
  address: { label: "Adresse d'Éléa" },
  schools: { title: 'Établissements', empty: 'Aucun établissement.' },
  table: {
    columns: { school: 'Établissement', uai: 'UAI', lastImport: 'Dernier import', history: 'Historique' },
    uaiOf: (school: string) => `UAI de ${school}`,
    never: 'jamais',
    erase: "Effacer l'historique",
    eraseConfirm: confirmLabels,
  },
  sites: { title: 'Sites autorisés', empty: 'Aucun site.' },
  removeSite: 'Retirer',
  suggested: { title: 'Proposés par votre académie', allow: 'Activer' },
  files: { title: 'Fichiers en attente', empty: 'Aucun fichier.' },
  eraseFiles: 'Effacer tous les fichiers',
  eraseFilesConfirm: confirmLabels,
  privacy: { title: 'Confidentialité', lines: ['Tout reste ici.'] },
};
const school = {
  id: 's1',
  name: 'Les Quatre-Vents',
  uai: '0999001X',
  lastImport: '12 septembre 2025',
  counts: '1 500 comptes',
};

function options(props: Partial<OptionsProps>) {
  const all: OptionsProps = {
    labels,
    targetAddress: '',
    onTargetAddress: vi.fn(),
    switches: [],
    onSwitch: vi.fn(),
    schools: [],
    onUai: vi.fn(),
    onEraseHistory: vi.fn(),
    sites: [],
    onRemoveSite: vi.fn(),
    suggested: [],
    onAllowSite: vi.fn(),
    files: [],
    onEraseFiles: vi.fn(),
    ...props,
  };
  const { root, draw } = mount(<Options {...all} />);
  return { root, props: all, show: (more: Partial<OptionsProps>) => draw(<Options {...all} {...more} />) };
}

/** Types in a textbox and leaves it. */
function fill(input: HTMLInputElement, value: string): void {
  input.value = value;
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the options page', () => {
  it('says of each section that it is empty', () => {
    const { root } = options({});
    for (const text of ['Aucun établissement.', 'Aucun site.', 'Aucun fichier.'])
      expect(root.textContent).toContain(text);
    expect(buttons(root)).toEqual([]);
  });

  it('says what a policy asks for in vain', () => {
    const { root, show } = options({});
    expect(root.textContent).not.toContain('« Valider »');
    show({ refused: 'Passerelle ne clique jamais sur « Valider ».' });
    expect(root.textContent).toContain('« Valider »');
  });

  it('hands over the address when the person leaves it, and ties the refusal to it', () => {
    const { root, props, show } = options({});
    const input = one<HTMLInputElement>(root, 'input');
    fill(input, 'elea.example.com');
    expect(props.onTargetAddress).toHaveBeenCalledExactlyOnceWith('elea.example.com');
    show({ targetError: "Ce n'est pas une adresse Éléa." });
    expect(input.value).toBe('elea.example.com');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      "Ce n'est pas une adresse Éléa.",
    );
  });

  it('switches an option on and off', () => {
    const { root, props } = options({ switches: [{ id: 'auto', label: 'Ouvrir Éléa', checked: true }] });
    press(one(root, 'input[type=checkbox]'));
    expect(props.onSwitch).toHaveBeenCalledExactlyOnceWith('auto', false);
  });

  it('names each UAI textbox after its school', () => {
    const { root, props } = options({ schools: [school] });
    const input = one<HTMLInputElement>(root, 'td input');
    expect(one(root, `label[for="${input.id}"]`).textContent).toBe('UAI de Les Quatre-Vents');
    fill(input, '0999002Y');
    expect(props.onUai).toHaveBeenCalledExactlyOnceWith('s1', '0999002Y');
  });

  it('asks before it erases a history, the focus on the way out', () => {
    const { root, props } = options({ schools: [school] });
    press(button(root, "Effacer l'historique"));
    expect(props.onEraseHistory).not.toHaveBeenCalled();
    expect(nameOf(one(root, 'fieldset'))).toBe('Effacer ?');
    expect(document.activeElement).toBe(button(root, 'Annuler'));
    press(button(root, 'Oui'));
    expect(props.onEraseHistory).toHaveBeenCalledExactlyOnceWith('s1');
  });

  it('takes Annuler and Escape as a no, and gives the focus back', () => {
    const { root, props } = options({ schools: [school] });
    press(button(root, "Effacer l'historique"));
    press(button(root, 'Annuler'));
    expect(document.activeElement).toBe(button(root, "Effacer l'historique"));
    press(button(root, "Effacer l'historique"));
    key(button(root, 'Annuler'), 'Escape');
    expect(document.activeElement).toBe(button(root, "Effacer l'historique"));
    expect(props.onEraseHistory).not.toHaveBeenCalled();
  });

  it('keeps the focus in the section once the history is gone', () => {
    const { root, show } = options({ schools: [school] });
    press(button(root, "Effacer l'historique"));
    press(button(root, 'Oui'));
    show({ schools: [{ ...school, lastImport: '', counts: '' }] });
    expect(root.textContent).toContain('jamais');
    expect(document.activeElement?.querySelector('h2')?.textContent).toBe('Établissements');
  });

  it('removes a site at once, and says which one the button is about', () => {
    const { root, props } = options({
      sites: [
        { origin: 'https://a.fr/*', name: 'a.fr' },
        { origin: 'https://b.fr/*', name: 'b.fr' },
      ],
    });
    const second = buttons(root)[1];
    expect(document.getElementById(second?.getAttribute('aria-describedby') ?? '')?.textContent).toBe('b.fr');
    press(second ?? root);
    expect(props.onRemoveSite).toHaveBeenCalledExactlyOnceWith('https://b.fr/*', expect.anything());
  });

  it('asks before it erases every file held', () => {
    const { root, props } = options({ files: [heldFile(Date.now())] });
    press(button(root, 'Effacer tous les fichiers'));
    expect(props.onEraseFiles).not.toHaveBeenCalled();
    press(button(root, 'Oui'));
    expect(props.onEraseFiles).toHaveBeenCalledOnce();
  });

  it('says the outcome in a region that was there before', () => {
    const { root, show } = options({});
    const status = one(root, '[role=status]');
    show({ message: { tone: 'status', text: 'Adresse enregistrée.' } });
    expect(status.textContent).toBe('Adresse enregistrée.');
  });
});
