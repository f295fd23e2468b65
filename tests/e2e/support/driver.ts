import type { Page, Browser as PuppeteerBrowser } from 'puppeteer';
import type { Browser as WebExtensionApi } from 'webextension-polyfill';

export type BrowserName = 'chromium' | 'firefox';

/** The extension API of both browsers: promises, whatever the global is called. */
export type ExtensionApi = WebExtensionApi;

/** An extension that the browser installs and updates by itself, as it does for people. */
export interface Installable {
  /** The browser's name for it. */
  id: string;
  /** Leaves word in the profile of a browser that is to start. */
  installInto(profileDir: string): void;
}

export interface LaunchOptions {
  /** Where every `https://` host is answered (Chromium maps the port itself). */
  httpsPort: number;
  /** Where every `http://` host is answered. */
  httpPort: number;
  /** The local CONNECT proxy that leads Firefox to the two ports above. */
  proxyPort: number;
  /** The built extension; by default the one in `.output` for the browser. */
  extensionDir?: string;
  /** What to install instead; Chromium alone. */
  installable?: Installable;
  /** The profile of an earlier launch (`driver.profileDir`), to start again with what it left behind. */
  profileDir?: string;
  /** Variables of the browser's environment besides the test's own; Firefox alone. */
  env?: Record<string, string>;
  /** « Ne jamais conserver l'historique »: every window is a private one, and the extension allowed there; Firefox alone. */
  withoutHistory?: boolean;
  /** False to watch the browser work, on a machine with a display. */
  headless?: boolean;
}

/** What a spec holds after it killed the background. */
export interface Kill {
  /** Throws unless another instance of the background answers now (it is woken if it sleeps). */
  assertNewInstance(): Promise<void>;
}

export interface Background {
  /**
   * Runs `run` with the extension's rights and returns its JSON result: in the service worker (Chromium),
   * in an extension page (Firefox, whose event page is no target of WebDriver BiDi).
   * `run` is sent as source: it sees its arguments and nothing else of the spec.
   */
  evaluate<Args extends unknown[], Result>(
    run: (api: ExtensionApi, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** What tells one life of the background from the next. Wakes it if it sleeps. */
  instance(): Promise<number>;
}

/** One browser with the extension in it; the same in Chromium and Firefox. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: PuppeteerBrowser;
  /** True where scripts stay in pages whose extension was updated or switched off; elsewhere the browser ends them. */
  readonly leavesScripts: boolean;
  /** `chrome-extension://…` or `moz-extension://…`, without a final slash. */
  readonly extensionOrigin: string;
  readonly profileDir: string;
  readonly downloadsDir: string;
  /** Every folder this browser may write to: profile, downloads, temporary files. */
  readonly folders: readonly string[];
  readonly background: Background;
  /** Trusted mouse clicks made so far in this browser through the support's page objects. */
  readonly clicks: number;

  /** A new tab; with an address, resolved once its document is parsed. */
  newPage(url?: string): Promise<Page>;
  /** The open tabs, without the support's own. */
  pages(): Promise<Page[]>;
  /** The first tab, open now or later, whose address satisfies `matches`. */
  waitForPage(matches: (url: string) => boolean, timeoutMs?: number): Promise<Page>;
  /** Presses the toolbar button on `forPage` (which comes to the front) and gives the popup. */
  openPopup(forPage: Page): Promise<Page>;
  /** Opens a page of the extension in a tab, such as `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** A new tab in another browsing context: a private window in Chromium, a container in Firefox. */
  openElsewhere(url: string): Promise<Page>;
  /** Stops the background at once, as the browser may do at any moment; resolved when it is gone. */
  killBackground(): Promise<Kill>;
  /** The user will accept the next permission request for this origin. */
  grantHost(origin: string): Promise<void>;
  /** The user takes back the permission for this origin. */
  removeHost(origin: string): Promise<void>;
  /** Replaces the extension by itself while its pages are open, as an update that can't wait does. */
  updateExtension(): Promise<void>;
  /** The user switches the extension off, or on again. */
  switchExtension(on: boolean): Promise<void>;
  /** Names of all files ever begun in the downloads folder, and of downloads announced by the browser. */
  downloads(): string[];
  /** Kills the browser with all its processes, as a crash or a power cut would. Files stay. */
  sigkill(): Promise<void>;
  /** Closes the browser in order. Files stay. */
  close(): Promise<void>;
  /** Starts again on the same folders, after `close` or `sigkill`. */
  relaunch(): Promise<Driver>;
  /** Closes the browser if it still runs and deletes its folders. */
  dispose(): Promise<void>;
}
