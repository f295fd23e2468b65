import { once } from 'node:events';
import type { Browser, Page } from 'puppeteer';
import type { Background, Driver, Kill, LaunchOptions } from './driver';
import { clicksIn } from './mouse';
import { killTree } from './processes';
import type { RunFolder } from './run-folder';

/** What both browsers do alike once they run. */
export abstract class LaunchedBrowser implements Omit<Driver, 'relaunch'> {
  abstract readonly name: Driver['name'];
  abstract readonly leavesScripts: Driver['leavesScripts'];
  abstract readonly extensionOrigin: string;
  abstract readonly background: Background;
  /** The support's own tab, from which it uses the extension's rights. */
  #helper: Promise<Page> | undefined;

  constructor(
    readonly browser: Browser,
    protected readonly folder: RunFolder,
    protected readonly options: LaunchOptions,
  ) {}

  abstract openPopup(forPage: Page): Promise<Page>;
  abstract openExtensionPage(path: string): Promise<Page>;
  abstract openElsewhere(url: string): Promise<Page>;
  abstract grantHost(origin: string): Promise<void>;
  abstract updateExtension(): Promise<void>;
  abstract switchExtension(on: boolean): Promise<void>;
  abstract removeHost(origin: string): Promise<void>;
  /** Stops the background; resolved when it is gone. */
  protected abstract stopBackground(): Promise<void>;

  get profileDir(): string {
    return this.folder.profileDir;
  }

  get downloadsDir(): string {
    return this.folder.downloadsDir;
  }

  get folders(): readonly string[] {
    return [this.folder.profileDir, this.folder.downloadsDir, this.folder.temporaryDir];
  }

  get clicks(): number {
    return clicksIn(this.browser);
  }

  async newPage(url?: string): Promise<Page> {
    const page = await this.browser.newPage();
    if (url) await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async pages(): Promise<Page[]> {
    const helper = await this.#helper;
    return (await this.browser.pages()).filter((page) => page !== helper);
  }

  async waitForPage(matches: (url: string) => boolean, timeoutMs = 20_000): Promise<Page> {
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.type() === 'page' && matches(candidate.url()),
      { timeout: timeoutMs },
    );
    const page = await target.page();
    if (!page) throw new Error(`${target.url()} closed as soon as it opened`);
    return page;
  }

  async killBackground(): Promise<Kill> {
    const before = await this.background.instance();
    await this.stopBackground();
    return {
      assertNewInstance: async () => {
        const after = await this.background.instance();
        if (after === before) throw new Error('The background that was killed still answers');
      },
    };
  }

  downloads(): string[] {
    return this.folder.downloads();
  }

  async sigkill(): Promise<void> {
    const child = this.browser.process();
    if (child) await killTree(child);
    this.folder.stopWatching();
  }

  async close(): Promise<void> {
    const child = this.browser.process();
    const running = child && child.exitCode === null && child.signalCode === null;
    const gone = running ? once(child, 'exit') : undefined;
    if (running) await this.browser.close();
    await gone;
    this.folder.stopWatching();
  }

  async dispose(): Promise<void> {
    await this.close();
    await this.folder.remove();
  }

  /**
   * A tab on a file of the extension that runs no script of ours, opened once, in the background:
   * it has the extension's rights and changes nothing that the product could notice.
   */
  protected helper(): Promise<Page> {
    this.#helper ??= this.openHelper();
    return this.#helper;
  }

  protected abstract openHelper(): Promise<Page>;
}
