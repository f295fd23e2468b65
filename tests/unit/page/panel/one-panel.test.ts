import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oneVoice } from '../../../../lib/page/panel/one-panel';

const secret = 'a7c1';
let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

interface Frame extends EventTarget {
  parent: Frame;
}

/** A window inside `parent`, or the outermost. */
function frame(parent?: Frame): Frame {
  const made = new EventTarget() as Frame;
  made.parent = parent ?? made;
  return made;
}

/** Assistants in the frames of a page, which have something to show where `shown` has their frame. */
function page(frames: Frame[], shown: Set<Frame>) {
  const speaks = frames.map((own) =>
    oneVoice(
      secret,
      own as never,
      () => frames as never,
      () => shown.has(own),
      life.signal,
    ),
  );
  return () => frames.filter((_, index) => speaks[index]?.());
}

describe('of several assistants in a page', () => {
  const portal = frame();
  const first = frame(portal);
  const second = frame(portal);
  const inner = frame(second);

  test.each([
    [[portal], portal],
    [[portal, first], first],
    [[portal, first, second], first],
    [[portal, first, inner], inner],
    [[portal, second], second],
  ])('one speaks', (showing, speaker) => {
    expect(page([portal, first, second, inner], new Set(showing))()).toEqual([speaker]);
  });

  test('none speaks that has nothing to show', () => {
    expect(page([portal, first], new Set())()).toEqual([]);
  });

  test('another speaks once the first has nothing to show, or is gone', () => {
    const shown = new Set([portal, first]);
    const speakers = page([portal, first], shown);
    expect(speakers()).toEqual([first]);
    shown.delete(first);
    expect(speakers()).toEqual([portal]);
  });

  test('a frame without one, or whose page answers what it does not know, silences nobody', () => {
    const strange = frame(first);
    strange.addEventListener('passerelle', (event) => event.preventDefault());
    const frames = [portal, strange];
    const speaks = oneVoice(
      secret,
      portal as never,
      () => frames as never,
      () => true,
      life.signal,
    );
    expect(speaks()).toBe(true);
  });
});
