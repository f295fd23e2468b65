// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dropFile } from '../../../../lib/page/deliver/drop-file';

afterEach(() => vi.unstubAllGlobals());

/** happy-dom's own forgets what is dragged. */
class DragEventWithData extends MouseEvent {
  readonly dataTransfer: DataTransfer | null;

  constructor(type: string, init: DragEventInit) {
    super(type, init);
    this.dataTransfer = init.dataTransfer ?? null;
  }
}

describe('dropping a file in the page', () => {
  const chunks = [btoa('Id;Nom\n'), btoa('1;Iris\n')];
  const dropped: { type: string; files: File[] }[] = [];

  beforeEach(() => {
    vi.stubGlobal('DragEvent', DragEventWithData);
    dropped.length = 0;
    document.elementFromPoint = () => null;
    document.body.innerHTML = '<div id="zone"><p>Faites glisser</p></div>';
    const zone = document.querySelector('#zone') as HTMLElement;
    for (const type of ['dragenter', 'dragover', 'drop'])
      zone.addEventListener(type, (event) => {
        dropped.push({ type, files: [...((event as DragEvent).dataTransfer?.files ?? [])] });
      });
  });

  test('goes as a person drags: enter, over, drop, with the bytes of all pieces', async () => {
    expect(dropFile(['#zone'], 'export.csv', 'text/csv', chunks)).toBe(true);
    expect(dropped.map(({ type }) => type)).toEqual(['dragenter', 'dragover', 'drop']);
    const [file] = dropped[2]?.files ?? [];
    expect(file).toMatchObject({ name: 'export.csv', type: 'text/csv' });
    expect(await file?.text()).toBe('Id;Nom\n1;Iris\n');
  });

  test('falls on what lies on top of the zone by then', () => {
    const inner = document.querySelector('p') as HTMLElement;
    document.elementFromPoint = () => inner;
    const targets: EventTarget[] = [];
    document.body.addEventListener('drop', (event) => targets.push(event.target as EventTarget));
    dropFile(['#zone'], 'export.csv', 'text/csv', chunks);
    expect(targets).toEqual([inner]);
  });

  test('never falls on something else that lies over it', () => {
    document.body.insertAdjacentHTML('beforeend', '<aside></aside>');
    document.elementFromPoint = () => document.querySelector('aside');
    dropFile(['#zone'], 'export.csv', 'text/csv', chunks);
    expect(dropped.map(({ type }) => type)).toContain('drop');
  });

  test('reaches into shadow roots, and says when nothing is there', () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.id = 'host';
    host.attachShadow({ mode: 'open' }).innerHTML = '<section></section>';
    expect(dropFile(['#host', 'section'], 'export.csv', 'text/csv', chunks)).toBe(true);
    expect(dropFile(['#host', 'article'], 'export.csv', 'text/csv', chunks)).toBe(false);
    expect(dropFile(['#zone', 'section'], 'export.csv', 'text/csv', chunks)).toBe(false);
  });
});
