// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { classByClass } from '../../../../lib/assistant/campaign/class-by-class';
import { Asked } from '../../../../lib/assistant/task';
import type { CampaignPage } from '../../../../lib/sites/contract';
import { educonnectPages } from '../../../../lib/sites/educonnect/pages';
import { speakFrench } from '../../support/french';
import { MemoryBackground } from '../support/background';

const now = new Date(2026, 8, 12, 10, 42).getTime();
let options: string[];
let chosen: string[];
let background: MemoryBackground;
let asked: Asked;
let leaving: AbortController;
const redraw = vi.fn();
const search = () => document.querySelector('button') ?? undefined;
const page: CampaignPage = {
  ...educonnectPages['educonnect-accounts'],
  search,
  classes: () => ({
    options,
    chosen,
    choose: (name) => {
      if (name === 'disparue') return false;
      chosen = [name];
      return true;
    },
  }),
};

beforeEach(() => {
  speakFrench();
  vi.useFakeTimers({ now, toFake: ['Date'] });
  document.body.innerHTML = '<button><span>Rechercher</span></button><p></p>';
  options = ['6A', '6B'];
  chosen = [];
  leaving = new AbortController();
  background = new MemoryBackground();
  redraw.mockClear();
  asked = new Asked(background, redraw, leaving.signal);
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
});

const begin = () =>
  classByClass(asked, {
    page,
    background,
    window,
    location: new URL('https://educonnect.exemple.fr'),
    found: { site: 'educonnect', page: 'educonnect-accounts' },
    signal: leaving.signal,
    redraw,
  });
const labels = (classes: ReturnType<typeof begin>) => classes.actions().map(({ label }) => label);
const notes = (classes: ReturnType<typeof begin>) =>
  classes.notes().map((note) => note.replaceAll('\u00a0', ' '));

test('one class is proposed after the other, and the first again after the last', async () => {
  const classes = begin();
  await classes.refresh();
  expect(notes(classes)).toEqual(['Classe par classe : la prochaine est 6A (1 sur 2).']);
  expect(labels(classes)).toEqual(['Classe suivante']);
  await classes.act('next-class');
  expect(chosen).toEqual(['6A']);
  expect(asked.message?.text.replaceAll('\u00a0', ' ')).toBe(
    'Classe 6A choisie. Cliquez sur « Rechercher ».',
  );
  expect(notes(classes)).toEqual(['Classe par classe : la prochaine est 6B (2 sur 2).']);
  await classes.act('next-class');
  expect(notes(classes)[0]).toMatch(/^Toutes les classes ont été proposées/);
  expect(labels(classes)).toEqual(['Revenir à la première classe']);
  await classes.act('next-class');
  expect(background.told).toEqual(['6A', '6B', '6A'].map((name) => ['campaign/set-class', name]));
});

test('it goes on from where it was, on another day', async () => {
  background.class = { name: '6A', since: 12 };
  const classes = begin();
  await classes.refresh();
  expect(classes.since()).toBe(12);
  await classes.act('next-class');
  expect(chosen).toEqual(['6B']);
  expect(classes.since()).toBe(now);
  // What the background answers late is of an earlier choice.
  background.class = { name: '6B', since: 12 };
  await classes.refresh();
  expect(classes.since()).toBe(now);
});

test('a class that the filter has no longer is said, and not remembered', async () => {
  options = ['disparue'];
  const classes = begin();
  await classes.act('next-class');
  expect(asked.message).toMatchObject({ tone: 'alert', text: expect.stringContaining('La classe disparue') });
  expect(background.told).toEqual([]);
  expect(classes.begun()).toBe(false);
});

test('without a filter by class there is nothing to propose', async () => {
  options = [];
  const classes = begin();
  expect([...classes.actions(), ...classes.notes()]).toEqual([]);
  await classes.act('next-class');
  expect(background.asked).toEqual([]);
});

describe('a class that was chosen is of a new batch until it is searched', () => {
  const click = () => new MouseEvent('click', { bubbles: true, composed: true });
  const key = (name: string) => new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true });

  test.each([
    ['a click on what is in the button', 'span', click],
    ['« Enter »', 'button', () => key('Enter')],
    ['the space bar', 'button', () => key(' ')],
  ])('by %s', async (_, selector, event) => {
    const classes = begin();
    await classes.act('next-class');
    expect(classes.begun()).toBe(true);
    expect(classes.pointAt()).toBe(search());
    redraw.mockClear();
    document.querySelector(selector)?.dispatchEvent(event());
    expect(classes.begun()).toBe(false);
    expect(classes.pointAt()).toBeUndefined();
    expect(asked.message).toBeUndefined();
    expect(redraw).toHaveBeenCalled();
  });

  test.each([
    ['another key', 'button', () => key('Tab')],
    ['a click elsewhere', 'p', click],
  ])('and not by %s', async (_, selector, event) => {
    const classes = begin();
    await classes.act('next-class');
    document.querySelector(selector)?.dispatchEvent(event());
    expect(classes.begun()).toBe(true);
  });
});
