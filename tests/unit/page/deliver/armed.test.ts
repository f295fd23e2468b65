// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addToFile,
  armFrame,
  armPage,
  disarmPage,
  giveFile,
  pickerCaught,
  wasGiven,
} from '../../../../lib/page/deliver/armed';
import { dragOver } from '../../../../lib/page/deliver/drag';

/** happy-dom's own has no place for what is dragged. */
class DragEventWithData extends MouseEvent {
  readonly dataTransfer: DataTransfer | null = null;
}

const taken = Date.UTC(2026, 8, 1);
const life = 10_000;
/** As they cross: in pieces, each in chunks. */
const pieces = [[btoa('Id;'), btoa('Nom\n')], [btoa('1;Iris\n')]];
const arm = (door: 'drag' | 'picker') => armPage(door, 'export.csv', 'text/csv', life);
const add = (piece: string[] = [], index = 0) => addToFile(piece, index, life);
const whole = { name: 'export.csv', type: 'text/csv', taken };
const finish = (size = 14) => giveFile({ ...whole, size }, 'une', life);
const give = () => pieces.every(add) && finish();
const expected = { name: 'export.csv', type: 'text/csv', lastModified: taken };

afterEach(() => {
  disarmPage();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('our drag', () => {
  const seen: { type: string; files: File[] }[] = [];
  let zone: HTMLElement;

  beforeEach(() => {
    vi.stubGlobal('DragEvent', DragEventWithData);
    seen.length = 0;
    document.elementFromPoint = () => null;
    document.body.innerHTML = '<main><div id="zone"><p>Faites glisser</p></div><aside></aside></main>';
    zone = document.querySelector('#zone') as HTMLElement;
  });

  function accept(element: Element): void {
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
      element.addEventListener(type, (event) => {
        event.preventDefault();
        seen.push({ type, files: [...((event as DragEvent).dataTransfer?.files ?? [])] });
      });
  }

  test('goes as a person drags; the bytes come with the drop alone', async () => {
    accept(zone);
    arm('drag');
    const drop = dragOver(zone);
    expect(give()).toBe(true);
    drop?.letGo();
    expect(seen.map(({ type }) => type)).toEqual(['dragenter', 'dragover', 'dragover', 'drop']);
    expect(seen.map(({ files }) => files[0]?.size)).toEqual([0, 0, 0, 14]);
    const file = seen[3]?.files[0];
    expect(file).toMatchObject(expected);
    expect(await file?.text()).toBe('Id;Nom\n1;Iris\n');
  });

  test('leaves again where nobody takes it, and gives nothing', () => {
    zone.addEventListener('drop', () => seen.push({ type: 'drop', files: [] }));
    zone.addEventListener('dragleave', () => seen.push({ type: 'dragleave', files: [] }));
    arm('drag');
    expect(dragOver(zone)).toBeUndefined();
    expect(seen.map(({ type }) => type)).toEqual(['dragleave']);
  });

  test.each([
    ['what lies on top of the zone by then', 'p'],
    ['a veil that came with the drag', 'aside'],
  ])('falls on %s', (_, selector) => {
    const main = document.querySelector('main') as HTMLElement;
    accept(main);
    const top = document.querySelector(selector) as HTMLElement;
    main.addEventListener('dragenter', () => {
      document.elementFromPoint = () => top;
    });
    const targets: EventTarget[] = [];
    main.addEventListener('drop', (event) => targets.push(event.target as EventTarget));
    arm('drag');
    const drop = dragOver(zone);
    give();
    drop?.letGo();
    expect(targets).toEqual([top]);
  });

  test('never falls on something else that lay over the zone before', () => {
    accept(zone);
    document.elementFromPoint = () => document.querySelector('aside');
    arm('drag');
    dragOver(zone)?.letGo();
    expect(seen.map(({ type }) => type)).toContain('drop');
  });

  test("carries nothing into a person's or the page's own drags", () => {
    accept(zone);
    arm('drag');
    give();
    const own = new DragEventWithData('drop', { bubbles: true });
    Object.defineProperty(own, 'dataTransfer', { value: new DataTransfer() });
    zone.dispatchEvent(own);
    disarmPage();
    zone.dispatchEvent(new DragEventWithData('drop', { bubbles: true }));
    expect(seen.flatMap(({ files }) => files)).toEqual([]);
  });

  test('waits for a file that takes longer than its life, as long as pieces come', async () => {
    vi.useFakeTimers();
    accept(zone);
    arm('drag');
    const drop = dragOver(zone);
    for (const [index, piece] of pieces.entries()) {
      vi.advanceTimersByTime(life - 1);
      expect(add(piece, index)).toBe(true);
    }
    vi.advanceTimersByTime(life - 1);
    expect(finish()).toBe(true);
    vi.advanceTimersByTime(life - 1);
    drop?.letGo();
    expect(await seen.at(-1)?.files[0]?.text()).toBe('Id;Nom\n1;Iris\n');
  });

  test('is over when no piece came for so long; what had come is given to nobody', () => {
    vi.useFakeTimers();
    accept(zone);
    arm('drag');
    const drop = dragOver(zone);
    add(pieces[0]);
    vi.advanceTimersByTime(life);
    expect(add(pieces[1], 1)).toBe(false);
    expect(finish(7)).toBe(false);
    drop?.letGo();
    arm('drag');
    expect(finish(7)).toBe(false);
    expect(seen.flatMap(({ files }) => files).every(({ size }) => size === 0)).toBe(true);
  });

  test('gives a file whole and once that was begun anew', async () => {
    accept(zone);
    arm('drag');
    const drop = dragOver(zone);
    add(pieces[0]);
    add(pieces[1], 1);
    expect(give()).toBe(true);
    drop?.letGo();
    expect(await seen.at(-1)?.files[0]?.text()).toBe('Id;Nom\n1;Iris\n');
  });

  test('says for a while what it gave, and for which delivery', () => {
    vi.useFakeTimers();
    accept(zone);
    arm('drag');
    pieces.forEach(add);
    expect(wasGiven('celle-ci')).toBe(false);
    expect(giveFile({ ...whole, size: 14 }, 'celle-ci', life)).toBe(true);
    expect([wasGiven('celle-ci'), wasGiven('une')]).toEqual([true, false]);
    vi.advanceTimersByTime(life);
    expect(wasGiven('celle-ci')).toBe(false);
    expect(Symbol.for('passerelle given') in window).toBe(false);
  });

  test('gives nothing of a file that did not come whole', () => {
    accept(zone);
    arm('drag');
    const drop = dragOver(zone);
    add(pieces[0]);
    expect(finish()).toBe(false);
    drop?.letGo();
    expect(seen.flatMap(({ files }) => files).every(({ size }) => size === 0)).toBe(true);
  });
});

describe('a door, in a frame', () => {
  /** What an inner frame has of its own: who listens to it. */
  function makeFrame() {
    const listening: string[] = [];
    const addEventListener = (type: string) => void listening.push(type);
    const removeEventListener = (type: string) => void listening.splice(listening.indexOf(type), 1);
    return { listening, addEventListener, removeEventListener };
  }

  /** Runs what every frame runs, in one that stands in `parent`. */
  function armIn(frame: object, parent: unknown): void {
    vi.stubGlobal('window', Object.assign(frame, { parent }));
    armFrame();
    vi.unstubAllGlobals();
  }

  test('is held as long as in the page, once', () => {
    const frame = makeFrame();
    arm('drag');
    armIn(frame, window);
    armIn(frame, window);
    expect(frame.listening).toEqual(['dragenter', 'dragover', 'dragleave', 'drop']);
    disarmPage();
    expect(frame.listening).toEqual([]);
    armIn(frame, window);
    expect(frame.listening).toEqual([]);
  });

  test('is held in a frame of a frame', () => {
    const inner = makeFrame();
    arm('drag');
    armIn(inner, Object.assign(makeFrame(), { parent: window }));
    expect(inner.listening).toEqual(['dragenter', 'dragover', 'dragleave', 'drop']);
    disarmPage();
  });

  test('is not held in one of another origin', () => {
    const frame = makeFrame();
    const forbidden = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    arm('drag');
    armIn(frame, new Proxy({}, { get: forbidden }));
    expect(frame.listening).toEqual([]);
  });
});

describe('a file picker that the page asks for', () => {
  const chosen: (File | undefined)[] = [];
  const make = () => {
    const input = Object.assign(document.createElement('input'), { type: 'file' });
    input.addEventListener('change', () => chosen.push(input.files?.[0]));
    return input;
  };
  beforeEach(() => {
    chosen.length = 0;
  });

  test.each<[string, (input: HTMLInputElement) => void]>([
    ['click()', (input) => input.click()],
    [
      'its label',
      (input) => {
        const label = document.body.appendChild(document.createElement('label'));
        label.append(input);
        label.click();
      },
    ],
  ])('by %s is given the file in its place', async (_, ask) => {
    arm('picker');
    ask(make());
    expect(await pickerCaught(1000)).toBe(true);
    expect(chosen).toEqual([]);
    expect(give()).toBe(true);
    expect(chosen).toMatchObject([expected]);
    expect(await chosen[0]?.text()).toBe('Id;Nom\n1;Iris\n');
  });

  test('later is waited for; never, is told', async () => {
    arm('picker');
    const waiting = pickerCaught(10_000);
    make().click();
    expect(await waiting).toBe(true);
    arm('picker');
    expect(await pickerCaught(1)).toBe(false);
  });

  test('opens as ever once the door is let go', () => {
    const { click } = HTMLElement.prototype;
    arm('picker');
    expect(HTMLElement.prototype.click).not.toBe(click);
    disarmPage();
    expect(HTMLElement.prototype.click).toBe(click);
    expect(give()).toBe(false);
  });

  test('opens as ever, too, for a page that has put its own function around ours', () => {
    const opened = vi.spyOn(HTMLElement.prototype, 'click');
    arm('picker');
    const ours = HTMLElement.prototype.click;
    HTMLElement.prototype.click = function click(this: HTMLElement) {
      ours.call(this);
    };
    disarmPage();
    make().click();
    expect(opened).toHaveBeenCalledOnce();
    opened.mockRestore();
  });
});
