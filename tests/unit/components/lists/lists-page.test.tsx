// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ListsPage, type ListsPageProps } from '../../../../components/lists/ListsPage';
import { button, buttons, mount, nameOf, one, press } from '../mount';
import { labels, screen } from './screen';

function page(props: Partial<ListsPageProps> = {}) {
  const all: ListsPageProps = {
    screen,
    labels,
    total: 0,
    version: 1,
    load: async () => [],
    onAct: vi.fn(),
    onSort: vi.fn(),
    onSearch: vi.fn(),
    onStates: vi.fn(),
    onClasses: vi.fn(),
    onPerPage: vi.fn(),
    onSentence: vi.fn(),
    onOpen: vi.fn(),
    onFile: vi.fn(),
    ...props,
  };
  const { root, draw } = mount(<ListsPage {...all} />);
  return {
    root,
    props: all,
    show: (more: Partial<ListsPageProps>) => draw(<ListsPage {...all} {...more} />),
  };
}

const labelled = <T extends HTMLElement>(root: ParentNode, text: string): T => {
  const label = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(text));
  return one<T>(label ?? root, 'input, select, textarea');
};

function send(control: HTMLElement, type: string): void {
  act(() => {
    control.dispatchEvent(new Event(type, { bubbles: true }));
  });
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  send(field, 'input');
}

describe('the tab « Listes »', () => {
  it('shows every document, one of them leading, and hands over which was asked for', () => {
    const { root, props } = page();
    for (const { label } of screen.downloads) expect(button(root, label)).toBeTruthy();
    expect([...root.querySelectorAll('button.main')].map(nameOf)).toEqual([
      'Télécharger les fiches élèves (PDF)',
    ]);
    press(button(root, 'Télécharger le CSV trié'));
    expect(props.onAct).toHaveBeenCalledExactlyOnceWith('csv', expect.anything());
  });

  it('describes a document by its hint', () => {
    const { root } = page();
    const id = button(root, 'Télécharger le CSV trié').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('Un tableur peut réinterpréter ce fichier.');
    expect(button(root, 'Imprimer').hasAttribute('aria-describedby')).toBe(false);
  });

  it('erases only once it has asked', () => {
    const { root, props } = page();
    press(button(root, 'Effacer'));
    expect(props.onAct).not.toHaveBeenCalled();
    press(button(root, 'Oui'));
    expect(props.onAct).toHaveBeenCalledExactlyOnceWith('erase', expect.anything());
  });

  it('lets a document in the making be cancelled, and keeps the focus near when it is over', () => {
    const { root, props, show } = page({
      screen: { ...screen, progress: { label: 'Préparation…', value: 0.4 } },
    });
    expect(one(root, '[role=progressbar]').getAttribute('aria-valuenow')).toBe('40');
    button(root, 'Annuler').focus();
    press(button(root, 'Annuler'));
    expect(props.onAct).toHaveBeenCalledExactlyOnceWith('cancel', expect.anything());
    show({ screen });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Documents');
  });

  it('gives all states ticked, in their order', () => {
    const { root, props } = page();
    press(labelled(root, 'notifié'));
    expect(props.onStates).toHaveBeenCalledExactlyOnceWith(['notified', 'activated']);
  });

  it('ticks a class, all, or none; pupils without class are one of them', () => {
    const { root, props, show } = page();
    press(labelled(root, 'sans classe'));
    expect(props.onClasses).toHaveBeenLastCalledWith(['']);
    expect(root.textContent).toContain(labels.filters.noneTicked);
    expect(button(root, 'Tout décocher').disabled).toBe(true);
    press(button(root, 'Tout cocher'));
    expect(props.onClasses).toHaveBeenLastCalledWith(['6EME 1', '6EME 2', '']);
    show({ screen: { ...screen, classes: screen.classes.map((line) => ({ ...line, checked: true })) } });
    press(button(root, 'Tout décocher'));
    expect(props.onClasses).toHaveBeenLastCalledWith([]);
  });

  it('says the activation in words and draws it', () => {
    const { root } = page();
    const line = labelled(root, '6EME 1').closest('label');
    expect(line?.textContent).toContain('22/28 activés');
    const bar = one(line ?? root, '.bar');
    expect(bar.getAttribute('aria-hidden')).toBe('true');
    expect(Number.parseFloat(one(bar, 'i').style.width)).toBeCloseTo((22 / 28) * 100, 1);
    expect(one(root, '.school').textContent).toContain('31/56 activés');
  });

  it('sorts, lays the slips out, and takes the sentence when the person leaves it', () => {
    const { root, props } = page();
    const sort = labelled<HTMLSelectElement>(root, 'Trier');
    sort.value = 'name';
    send(sort, 'change');
    expect(props.onSort).toHaveBeenCalledExactlyOnceWith('name');
    const perPage = labelled<HTMLSelectElement>(root, 'Fiches par page');
    expect(perPage.value).toBe('8');
    perPage.value = '1';
    send(perPage, 'change');
    expect(props.onPerPage).toHaveBeenCalledExactlyOnceWith('1');
    const sentence = labelled<HTMLTextAreaElement>(root, 'Phrase');
    sentence.value = ' Activez votre compte. ';
    send(sentence, 'change');
    expect(props.onSentence).toHaveBeenCalledExactlyOnceWith('Activez votre compte.');
  });

  it('opens another list within the click itself', () => {
    const order: string[] = [];
    const { root } = page({ onOpen: () => order.push('asked') });
    button(root, 'Ouvrir une autre liste').click();
    order.push('click over');
    expect(order).toEqual(['asked', 'click over']);
  });

  it('draws what is odd once it is opened, some hundreds at a time', () => {
    const problems = Array.from({ length: 450 }, (_, at) => `Ligne ${at + 2} : étrange.`);
    const { root } = page({ screen: { ...screen, problems, odd: 600 } });
    expect(one(root, 'summary').textContent).toBe('600 lignes à vérifier');
    expect(root.querySelectorAll('.problems li')).toHaveLength(0);
    press(one(root, 'summary'));
    expect(root.querySelectorAll('.problems li')).toHaveLength(200);
    press(button(root, 'Afficher la suite'));
    press(button(root, 'Afficher la suite'));
    expect(root.querySelectorAll('.problems li')).toHaveLength(450);
    expect(buttons(root).map(nameOf)).not.toContain('Afficher la suite');
  });
});

describe('the search field', () => {
  it('leaves nothing for the browser to remember', () => {
    const { root } = page();
    const field = labelled<HTMLInputElement>(root, 'Rechercher');
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(field.name + field.id).toBe('');
    expect(field.form).toBeNull();
    for (const control of root.querySelectorAll('input, select, textarea'))
      expect(control.getAttribute('autocomplete'), control.outerHTML).toBe('off');
  });

  it('hands over each letter, and late answers do not overwrite what was typed since', () => {
    const { root, props, show } = page();
    const field = labelled<HTMLInputElement>(root, 'Rechercher');
    field.focus();
    for (const text of ['d', 'du']) type(field, text);
    expect(vi.mocked(props.onSearch).mock.calls).toEqual([['d'], ['du']]);
    show({ screen: { ...screen, search: 'd' } });
    expect(field.value).toBe('du');
    field.blur();
    show({ screen: { ...screen, search: '' } });
    expect(field.value).toBe('');
  });

  it('is emptied by another list even while the focus is in it, and whatever was typed before', () => {
    const { root, show } = page();
    const field = labelled<HTMLInputElement>(root, 'Rechercher');
    field.focus();
    for (const text of ['d', '', 'dupont']) {
      type(field, text);
      show({ screen: { ...screen, search: text } });
      expect(field.value).toBe(text);
    }
    show({ screen });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('');
  });
});
