import { describe, expect, test } from 'vitest';
import { documentsIn, isInPage, outermost, placeOf } from '../../../lib/page/frames';

const seen = { checkVisibility: () => true, clientWidth: 300, clientHeight: 200 };

/** A window with a document of that name and these frames inside. */
function windowOf(name: string, ...frames: object[]): Window {
  return {
    document: { name, body: {} },
    frameElement: seen,
    ...frames,
    length: frames.length,
  } as unknown as Window;
}

/** One of another origin, as scripts see it. */
function foreign(...frames: object[]): object {
  const get = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  const inner = { ...frames, length: frames.length };
  return Object.defineProperties(inner, { document: { get }, frameElement: { get } });
}

const namesIn = (window: Window) =>
  [...documentsIn(window)].map((document) => (document as unknown as { name: string }).name);

describe('the documents of a page', () => {
  test('are its own and those of its frames, outermost first, in their order', () => {
    const page = windowOf(
      'page',
      windowOf('menu'),
      windowOf('content', windowOf('detail')),
      windowOf('foot'),
    );
    expect(namesIn(page)).toEqual(['page', 'menu', 'content', 'detail', 'foot']);
  });

  test('are not those of another origin, nor what stands inside these', () => {
    const page = windowOf('page', foreign(windowOf('hidden in it')), windowOf('content'));
    expect(namesIn(page)).toEqual(['page', 'content']);
  });

  test.each([
    ['hidden', { ...seen, checkVisibility: () => false }],
    ['without width', { ...seen, clientWidth: 1 }],
    ['without height', { ...seen, clientHeight: 0 }],
  ])('are not those of frames that are %s', (_, frameElement) => {
    const page = windowOf('page', { ...windowOf('download'), frameElement }, windowOf('content'));
    expect(namesIn(page)).toEqual(['page', 'content']);
  });
});

describe('a document', () => {
  const isIn = (frame: Window, top: object) => isInPage(Object.assign(frame, { top }) as Window);

  test('is in the page where a person sees it there', () => {
    const frame = windowOf('content');
    expect(isIn(frame, windowOf('page', frame))).toBe(true);
    const page = windowOf('page');
    expect(isIn(page, page)).toBe(true);
  });

  test("is not where it is hidden, a drawing, or in another site's page", () => {
    const hidden = { ...windowOf('session'), frameElement: { ...seen, clientHeight: 0 } } as Window;
    expect(isIn(hidden, windowOf('page', hidden))).toBe(false);
    const drawing = { ...windowOf('logo'), document: { body: null } } as unknown as Window;
    expect(isIn(drawing, windowOf('page', drawing))).toBe(false);
    expect(isIn(windowOf('content'), foreign())).toBe(false);
  });
});

describe('the window in which a person sees a frame', () => {
  test('is the outermost', () => {
    const top = windowOf('page');
    expect(outermost({ top } as Window)).toBe(top);
  });

  test('is none of ours when it is of another origin', () => {
    expect(outermost({ top: foreign() } as Window)).toBeUndefined();
  });

  test('is where an element is, whatever frames and borders stand around it', () => {
    const box = (x: number, y: number) => ({ getBoundingClientRect: () => ({ x, y, width: 8, height: 9 }) });
    const page = {};
    const outer = { parent: page, frameElement: { ...box(100, 200), clientLeft: 2, clientTop: 3 } };
    const inner = { parent: outer, frameElement: { ...box(10, 20), clientLeft: 0, clientTop: 0 } };
    const element = { ...box(1, 2), ownerDocument: { defaultView: inner } } as unknown as Element;
    expect(placeOf(element)).toEqual({ x: 113, y: 225, width: 8, height: 9 });
  });
});
