import { describe, expect, test } from 'vitest';
import { documentsIn, outermost, placeOf } from '../../../lib/page/frames';

/** A window with a document of that name and these frames inside. */
function windowOf(name: string, ...frames: object[]): Window {
  return { document: { name }, ...frames, length: frames.length } as unknown as Window;
}

/** One of another origin, as scripts see it. */
function foreign(...frames: object[]): object {
  const forbidden = () => {
    throw new DOMException('Blocked', 'SecurityError');
  };
  return Object.defineProperty({ ...frames, length: frames.length }, 'document', { get: forbidden });
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
