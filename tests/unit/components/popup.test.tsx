// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../components/Popup';
import { button, buttons, emptyView, fileLabels, heldFile, mount, nameOf, one, press } from './mount';

const labels = {
  ...fileLabels,
  title: 'Passerelle',
  files: 'Fichiers en attente',
  empty: 'Aucun fichier en attente',
  about: ["Passerelle prend l'export.", 'Et le dépose dans Éléa.'],
  privacy: 'Tout reste sur cet ordinateur.',
  options: 'Options',
};
const actions = [
  { id: 'elea', label: 'Ouvrir Éléa', main: true },
  { id: 'delete', label: 'Supprimer le fichier' },
];

function popup(props: Partial<PopupProps>) {
  const all: PopupProps = {
    labels,
    page: 'Cette page : aucun site reconnu',
    files: [],
    onAct: vi.fn(),
    onActivate: vi.fn(),
    onFileAct: vi.fn(),
    onOptions: vi.fn(),
    ...props,
  };
  const { root, draw } = mount(<Popup {...all} />);
  return { root, props: all, show: (more: Partial<PopupProps>) => draw(<Popup {...all} {...more} />) };
}

describe('the popup', () => {
  it('says what this page is, that nothing is held, and that nothing leaves the computer', () => {
    const { root, props } = popup({});
    for (const text of ['Cette page : aucun site reconnu', 'Aucun fichier en attente', labels.privacy])
      expect(root.textContent).toContain(text);
    press(button(root, 'Options'));
    expect(props.onOptions).toHaveBeenCalledOnce();
  });

  it('tells what to do by hand where the page is not recognised', () => {
    const help = {
      title: 'Que faire sur ce site',
      lines: ['Ouvrez « Élèves ».', 'Puis listez.'],
      choose: 'Choisir un fichier…',
    };
    const onChoose = vi.fn();
    const { root, show } = popup({ help, onChoose });
    expect(one(root, 'details').textContent).toBe('Que faire sur ce siteOuvrez « Élèves ».Puis listez.');
    press(button(root, 'Choisir un fichier…'));
    expect(onChoose).toHaveBeenCalledOnce();
    show({ help: undefined });
    expect(root.querySelector('details')).toBeNull();
    expect(root.textContent).not.toContain('Choisir un fichier…');
  });

  it('shows a file once, where it stands with its buttons, and not in the card of the page too', () => {
    const file = heldFile(Date.now());
    const other = { ...file, id: 'f2', title: 'liste.csv prêt' };
    const erase = { id: 'erase', label: 'Supprimer le fichier' };
    const open = { id: 'open elea', label: 'Ouvrir Éléa' };
    const view = { ...emptyView, files: [file], actions: [{ id: 'export', label: 'Exporter' }, open, erase] };
    const { root, show } = popup({ view, files: [{ file, actions }] });
    const times = (text: string) => (root.textContent ?? '').split(text).length - 1;
    expect([times(file.title), times('Supprimer le fichier'), times('Exporter')]).toEqual([1, 1, 1]);
    expect(times('Ouvrir Éléa')).toBe(1);
    // Where the address must be asked first, only the page's own button can ask.
    show({ view: { ...view, fields: [{ id: 'address', label: "Adresse d'Éléa", value: '' }] } });
    expect(times('Ouvrir Éléa')).toBe(2);
    show({ view: { ...view, files: [file, other] } });
    expect([times(file.title), times(other.title), times('Supprimer le fichier')]).toEqual([1, 1, 2]);
  });

  it('lists the files held, each with its own buttons', () => {
    const file = heldFile(Date.now());
    const files = [
      { file, actions },
      { file: { ...file, id: 'f2' }, actions },
    ];
    const { root, props } = popup({ files });
    expect(root.textContent).not.toContain('Aucun fichier en attente');
    press(buttons(root).filter((each) => nameOf(each) === 'Supprimer le fichier')[1] ?? root);
    expect(props.onFileAct).toHaveBeenCalledExactlyOnceWith('f2', 'delete', expect.anything());
  });

  it('does not say that nothing is held beside the list that is', () => {
    const { root } = popup({ holdsList: true });
    expect(root.textContent).not.toContain('Aucun fichier en attente');
  });

  it('asks for the permission within the click itself', () => {
    const order: string[] = [];
    const { root } = popup({
      activate: { sentence: "Passerelle n'agit pas sur ent.exemple.fr.", label: 'Activer sur ce site' },
      onActivate: () => order.push('asked'),
    });
    expect(root.textContent).toContain('ent.exemple.fr');
    button(root, 'Activer sur ce site').click();
    order.push('click over');
    expect(order).toEqual(['asked', 'click over']);
  });

  it('has one main button at most: the page leads, then the activation, then the first file', () => {
    const files = ['f1', 'f2'].map((id) => ({ file: { ...heldFile(Date.now()), id }, actions }));
    const activate = { sentence: 'Sur ent.exemple.fr.', label: 'Activer sur ce site' };
    const view = { ...emptyView, actions: [{ id: 'export', label: 'Exporter vers Éléa', main: true }] };
    const mainOf = (root: HTMLElement) => [...root.querySelectorAll('button.main')].map(nameOf);
    const { root, show } = popup({ files });
    expect(mainOf(root)).toEqual(['Ouvrir Éléa']);
    show({ activate });
    expect(mainOf(root)).toEqual(['Activer sur ce site']);
    show({ activate, view });
    expect(mainOf(root)).toEqual(['Exporter vers Éléa']);
  });

  it('keeps the focus near when the file under it is erased', () => {
    const files = [{ file: heldFile(Date.now()), actions }];
    const { root, show } = popup({ files });
    button(root, 'Supprimer le fichier').focus();
    show({ files: [] });
    expect(document.activeElement).toBe(one(root, 'section'));
  });
});
