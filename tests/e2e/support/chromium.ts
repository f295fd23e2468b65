import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer';
import type { Background, Driver, LaunchOptions } from './driver';
import { LaunchedBrowser } from './launched';
import { openRunFolder, type RunFolder } from './run-folder';
import { apiExpression, callExpression } from './source';

type Options = LaunchOptions & { extensionDir: string };

/** With any of these Chromium installs nothing by itself, or updates nothing. */
const noUpdates = ['--disable-background-networking', '--disable-component-update', '--disable-default-apps'];

/** Starts Chromium on the mapped hosts with the extension loaded. */
export async function launchChromium(executablePath: string, options: Options): Promise<Driver> {
  const folder = openRunFolder(options.profileDir);
  const { installable } = options;
  installable?.installInto(folder.profileDir);
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: folder.profileDir,
    // A person's window has its own size, and changes it.
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    env: { ...process.env, TMPDIR: folder.temporaryDir },
    // Puppeteer's default would hide that a page's pop-up is blocked.
    ignoreDefaultArgs: ['--disable-popup-blocking', ...(installable ? noUpdates : [])],
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      ...(installable ? [] : noUpdates),
      '--disable-sync',
      '--ignore-certificate-errors',
      '--lang=fr',
      '--window-size=1280,1000',
      // Real host names, and nothing can leave the machine.
      `--host-resolver-rules=MAP *:443 127.0.0.1:${options.httpsPort}, MAP *:80 127.0.0.1:${options.httpPort}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
  });
  try {
    const session = await browser.target().createCDPSession();
    session.on('Browser.downloadWillBegin', (event) => folder.note(event.suggestedFilename));
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder.downloadsDir,
      eventsEnabled: true,
    });
    // As a person may allow it: a file must not cross over to private windows even then.
    const id =
      installable?.id ?? (await browser.installExtension(options.extensionDir, { enabledInIncognito: true }));
    if (installable)
      await browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${id}/`));
    return new ChromiumDriver(browser, folder, options, id);
  } catch (error) {
    await browser.close();
    if (!options.profileDir) await folder.remove();
    throw error;
  }
}

class ChromiumDriver extends LaunchedBrowser implements Driver {
  readonly name = 'chromium';
  readonly leavesScripts = true;
  readonly extensionOrigin: string;

  constructor(
    browser: Browser,
    folder: RunFolder,
    options: Options,
    readonly extensionId: string,
  ) {
    super(browser, folder, options);
    this.extensionOrigin = `chrome-extension://${extensionId}`;
  }

  readonly background: Background = {
    evaluate: async (run, ...args) => {
      const worker = await this.#worker();
      return (await worker.evaluate(callExpression(run, args, [apiExpression]))) as Awaited<
        ReturnType<typeof run>
      >;
    },
    instance: async () => (await this.#worker()).evaluate(() => performance.timeOrigin),
  };

  #workerTarget(): Target | undefined {
    return this.browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().startsWith(this.extensionOrigin));
  }

  /** The running service worker; a stopped one is woken by a message to the worker itself. */
  async #worker(): Promise<WebWorker> {
    if (!this.#workerTarget()) {
      const page = await this.helper();
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        registration.active?.postMessage('wake');
      });
    }
    const target = await this.browser.waitForTarget((candidate) => candidate === this.#workerTarget());
    const worker = await target.worker();
    if (!worker) throw new Error('The service worker stopped while it was looked for');
    return worker;
  }

  protected async stopBackground(): Promise<void> {
    const target = this.#workerTarget();
    const worker = await target?.worker();
    if (!target || !worker) return;
    const gone = new Promise<void>((resolve) => {
      const listener = (destroyed: Target): void => {
        if (destroyed !== target) return;
        this.browser.off('targetdestroyed', listener);
        resolve();
      };
      this.browser.on('targetdestroyed', listener);
    });
    // Detached before it is stopped, and not by worker.close(): a worker that starts again while we are attached to
    // the old one keeps the old one's target, and that would never be seen to go.
    const { targetInfo } = await worker.client.send('Target.getTargetInfo');
    await worker.client.detach();
    const session = await this.browser.target().createCDPSession();
    await session.send('Target.closeTarget', { targetId: targetInfo.targetId });
    await session.detach();
    await gone;
  }

  async openPopup(forPage: Page): Promise<Page> {
    const extension = (await this.browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error('The extension is no longer loaded');
    const isPopup = (target: Target): boolean =>
      target.url().startsWith(`${this.extensionOrigin}/popup.html`);
    // The button closes a popup that is open: one left from before would turn this press around.
    for (const old of this.browser.targets().filter(isPopup)) await (await old.asPage()).close();
    await forPage.bringToFront();
    // On a host taken back from the extension, Chromium's first press only lets its blocked scripts run.
    const press = async (timeout: number): Promise<Target> => {
      const opened = this.browser.waitForTarget(isPopup, { timeout });
      await extension.triggerAction(forPage);
      return opened;
    };
    const popup = await (await press(3000).catch(() => press(30_000))).asPage();
    // The target exists before the bubble is drawn, and a hidden one draws no frames.
    await popup.waitForFunction(() => document.visibilityState === 'visible', { polling: 20 });
    return popup;
  }

  async openExtensionPage(path: string): Promise<Page> {
    return this.newPage(`${this.extensionOrigin}/${path}`);
  }

  async openElsewhere(url: string): Promise<Page> {
    // Only the browser's own private window has the extension; a context of puppeteer's has none.
    const before = new Set(this.browser.targets());
    const isNew = (target: Target): boolean =>
      target.type() === 'page' && !before.has(target) && target.url().startsWith(url);
    const opened = this.browser.waitForTarget(isNew);
    await this.background.evaluate((api, address) => {
      void api.windows.create({ incognito: true, url: address });
    }, url);
    return (await opened).asPage();
  }

  protected async openHelper(): Promise<Page> {
    const page = await this.browser.newPage({ background: true });
    await page.goto(`${this.extensionOrigin}/manifest.json`);
    return page;
  }

  async grantHost(origin: string): Promise<void> {
    await this.#onExtensionsPage('addHostPermission', `${origin}/*`);
  }

  async removeHost(origin: string): Promise<void> {
    // permissions.remove() refuses what the manifest requires; the browser's own switch does both.
    await this.#onExtensionsPage('removeHostPermission', `${origin}/*`);
  }

  async updateExtension(): Promise<void> {
    await this.#extensionsPage(`chrome.developerPrivate.reload(${JSON.stringify(this.extensionId)}, {})`);
  }

  async switchExtension(on: boolean): Promise<void> {
    await this.#extensionsPage(`chrome.management.setEnabled(${JSON.stringify(this.extensionId)}, ${on})`);
  }

  #onExtensionsPage(method: 'addHostPermission' | 'removeHostPermission', pattern: string): Promise<void> {
    const args = `${JSON.stringify(this.extensionId)}, ${JSON.stringify(pattern)}`;
    return this.#extensionsPage(`chrome.developerPrivate.${method}(${args})`);
  }

  /** Evaluates `expression` with the rights of the browser's own page of extensions. */
  async #extensionsPage(expression: string): Promise<void> {
    const page = await this.browser.newPage({ background: true });
    await page.goto('chrome://extensions/');
    await page.evaluate(expression);
    await page.close();
  }

  async relaunch(): Promise<Driver> {
    const executablePath = this.browser.process()?.spawnfile;
    if (!executablePath) throw new Error('The browser was not started by this process');
    return launchChromium(executablePath, { ...(this.options as Options), profileDir: this.profileDir });
  }
}
