import type { Page } from 'puppeteer';
import { patienceMs, readAll, typeKeys } from './elements';
import type { Found, Query, Wanted } from './in-page';
import { clickAt } from './mouse';
import { inPage } from './page-library';
import { until } from './until';

/** The panel ignores clicks on what it has seen for less than 500 ms, and it looks every 100 ms. */
const steadyMs = 750;
/** `use_the_popup` in the locale file. */
const clickAgain = "ce clic n'a pas été pris en compte";

/** `orphan` in the locale file. */
export const outdated = 'Passerelle a été mise à jour : rechargez la page.';

type Pattern = string | RegExp;

const wanted = (pattern: Pattern): Wanted =>
  typeof pattern === 'string' ? pattern : { source: pattern.source, flags: pattern.flags };

interface Point {
  x: number;
  y: number;
}

/** One control, found again by role and name at each use: the panel may draw it anew at any time. */
export interface Control {
  /** The control as it is now, undefined while it is not there. */
  now(): Promise<Found | undefined>;
  /** The control as soon as it is there. */
  appears(timeoutMs?: number): Promise<Found>;
  /** Resolved as soon as it is no longer there. */
  disappears(timeoutMs?: number): Promise<void>;
  /** A real, counted mouse click at its centre once it has stood still; `evenIfCovered` to attack. */
  click(options?: { evenIfCovered?: boolean; steadyMs?: number; timeoutMs?: number }): Promise<void>;
  /** Its centre, in CSS pixels, once it has stood still: where to aim after the page did something to it. */
  place(options?: { evenIfCovered?: boolean; steadyMs?: number; timeoutMs?: number }): Promise<Point>;
  /** Clicks into the control and types with the keyboard. */
  type(text: string): Promise<void>;
  /** Puts the keyboard's focus on it, without a click. */
  focus(): Promise<void>;
}

export interface Surface {
  /** Any control by its role. */
  control(role: string, name?: Pattern): Control;
  button(name: Pattern): Control;
  textbox(name: Pattern): Control;
  /** Names of the buttons shown, in order. */
  buttons(): Promise<string[]>;
  /** The text of the first heading, '' without one. */
  heading(): Promise<string>;
  /** What is said in `role=status`, one line per element, empty ones left out. */
  status(): Promise<string>;
  /** What is said in `role=alert`, likewise. */
  alert(): Promise<string>;
  /** The texts of the list items: on the export page, the settings. */
  settings(): Promise<string[]>;
  /** The whole text, undefined while the surface is not there. */
  text(): Promise<string | undefined>;
  /** The whole text, once it contains or matches `pattern`. */
  waitForText(pattern: Pattern, timeoutMs?: number): Promise<string>;
  /**
   * Clicks the button of that name; once more where the panel asks for it, as it does on a machine too busy to have
   * seen it stand still for half a second. Whoever tests that refusal clicks by {@link button}.
   */
  click(name: Pattern): Promise<void>;
  /** Resolved once the surface itself is there. */
  appears(timeoutMs?: number): Promise<void>;
}

/** Passerelle's panel in a page, inside its shadow root. */
export const panel = (page: Page): Surface => surface(page, 'Passerelle');

/** A whole document: the popup, an extension page, a site. */
export const screen = (page: Page): Surface => surface(page);

function surface(page: Page, region?: string): Surface {
  const where = region ? `the panel « ${region} »` : 'the page';
  const text = (): Promise<string | undefined> => inPage(page, 'text', region);
  const find = (role: string, name?: Pattern): Promise<Found[]> =>
    inPage(page, 'find', { region, role, name: name === undefined ? undefined : wanted(name) });
  const said = async (role: string): Promise<string> =>
    (await find(role))
      .map((found) => found.text)
      .filter(Boolean)
      .join('\n');
  const shown = async (): Promise<string> => {
    const words = await text().catch(String);
    const hosts = words ?? (await readAll(page, 'passerelle-panel', (host) => host.matches(':popover-open')));
    return `${where}, at ${page.url()}, shows: ${words ?? `nothing (panels: ${hosts})`}`;
  };

  const control = (role: string, name?: Pattern): Control => {
    const query: Query = { region, role, name: name === undefined ? undefined : wanted(name) };
    const label = `${role} « ${name ?? ''} »`;
    const now = async (): Promise<Found | undefined> => (await find(role, name))[0];
    const place: Control['place'] = async (options = {}) => {
      if ((await inPage(page, 'whereabouts')).hidden) await page.bringToFront();
      const stillness = options.steadyMs ?? steadyMs;
      const timeoutMs = options.timeoutMs ?? patienceMs;
      const point = await inPage(page, 'steady', query, stillness, timeoutMs, options.evenIfCovered ?? false);
      if ('reason' in point) throw new Error(`Can't click ${label}: ${point.reason}; ${await shown()}`);
      return point;
    };
    const click: Control['click'] = async (options) => clickAt(page, await place(options));
    return {
      now,
      place,
      click,
      appears: (timeoutMs = patienceMs) => until(now, async () => `No ${label}; ${await shown()}`, timeoutMs),
      disappears: async (timeoutMs = patienceMs) => {
        const gone = async (): Promise<true | undefined> => ((await now()) ? undefined : true);
        await until(gone, async () => `${label} stays; ${await shown()}`, timeoutMs);
      },
      type: async (typed) => {
        await click();
        await typeKeys(page, typed);
      },
      focus: async () => {
        if (!(await inPage(page, 'focus', query))) throw new Error(`No ${label}; ${await shown()}`);
      },
    };
  };

  return {
    control,
    button: (name) => control('button', name),
    textbox: (name) => control('textbox', name),
    buttons: async () => (await find('button')).map((found) => found.name),
    heading: async () => (await find('heading'))[0]?.text ?? '',
    status: () => said('status'),
    alert: () => said('alert'),
    settings: async () => (await find('listitem')).map((found) => found.text),
    text,
    waitForText: (pattern, timeoutMs = patienceMs) =>
      until(
        async () => {
          const shownText = await text();
          const hit =
            typeof pattern === 'string' ? shownText?.includes(pattern) : pattern.test(shownText ?? '');
          return hit ? shownText : undefined;
        },
        async () => `Waited in vain for « ${pattern} »; ${await shown()}`,
        timeoutMs,
      ),
    click: async (name) => {
      await control('button', name).click();
      // The page may be gone by then, and the panel with it.
      const told = region === undefined ? '' : await said('alert').catch(() => '');
      if (told.includes(clickAgain)) await control('button', name).click();
    },
    appears: async (timeoutMs = patienceMs) => {
      await until(text, () => `${where} did not appear`, timeoutMs);
    },
  };
}
