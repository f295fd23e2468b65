// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ListsEmpty, type ListsEmptyProps } from '../../../../components/lists/ListsEmpty';
import { button, mount, one } from '../mount';

const labels = {
  title: 'Listes ÉduConnect',
  subtitle: 'Sans tableur.',
  open: 'Ouvrir une liste ÉduConnect',
  drop: 'ou déposez le fichier ici',
  where: '« Lister les comptes », format CSV.',
  privacy: 'Tout reste sur cet ordinateur.',
};

function empty(props: Partial<ListsEmptyProps> = {}) {
  const all: ListsEmptyProps = { labels, onOpen: vi.fn(), onFile: vi.fn(), ...props };
  return { ...mount(<ListsEmpty {...all} />), props: all };
}

/** A drag event as browsers make it; happy-dom's carries no files. */
function drag(target: Element, type: string, files: File[]) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const types = files.length > 0 ? ['Files'] : ['text/plain'];
  Object.assign(event, { dataTransfer: { types, files, dropEffect: 'none' } });
  act(() => {
    target.dispatchEvent(event);
  });
  return event;
}

describe('the tab « Listes » without a list', () => {
  it('says where the list is found and that nothing leaves the computer', () => {
    const { root } = empty();
    for (const text of [labels.where, labels.privacy, labels.drop]) expect(root.textContent).toContain(text);
    expect(one(root, 'h1').textContent).toBe(labels.title);
  });

  it('opens the picker within the click itself', () => {
    const order: string[] = [];
    const { root } = empty({ onOpen: () => order.push('asked') });
    button(root, labels.open).click();
    order.push('click over');
    expect(order).toEqual(['asked', 'click over']);
  });

  it('shows that it takes the file hovering above it, and takes it anywhere on the page', () => {
    const { root, props } = empty();
    const file = new File(['x'], 'liste.csv');
    const main = one(root, 'main');
    drag(main, 'dragenter', [file]);
    drag(one(root, '.drop'), 'dragenter', [file]);
    drag(main, 'dragleave', [file]);
    expect(one(root, '.drop').classList.contains('over')).toBe(true);
    expect(drag(main, 'dragover', [file]).defaultPrevented).toBe(true);
    expect(drag(main, 'drop', [file]).defaultPrevented).toBe(true);
    expect(props.onFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(one(root, '.drop').classList.contains('over')).toBe(false);
  });

  it('ignores dragged text, without letting the browser open it', () => {
    const { root, props } = empty();
    drag(one(root, 'main'), 'dragenter', []);
    expect(one(root, '.drop').classList.contains('over')).toBe(false);
    expect(drag(one(root, 'main'), 'drop', []).defaultPrevented).toBe(true);
    expect(props.onFile).not.toHaveBeenCalled();
  });

  it('says a refusal as an alert', () => {
    const { root } = empty({ message: { tone: 'alert', text: "Ce n'est pas une liste ÉduConnect." } });
    expect(one(root, '[role=alert]').textContent).toBe("Ce n'est pas une liste ÉduConnect.");
  });
});
