import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import type { Background, Driver, ExtensionApi, LaunchOptions } from './driver';
import { inBrowserChrome, onDownload } from './firefox-chrome';
import { LaunchedBrowser } from './launched';
import { inPage, tabIsGone } from './page-library';
import { openRunFolder, type RunFolder } from './run-folder';
import { apiExpression, callExpression } from './source';
import { until } from './until';

type Options = LaunchOptions & { extensionDir: string };

/** The extension's address in Firefox, normally drawn by lot for each profile. */
const uuid = '5a55e2e1-1e00-4000-8000-0a55e2e11e00';

function preferences(options: Options, folder: RunFolder, id: string): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': options.proxyPort,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // A temporary add-on is taken out at the end; an installed one keeps its data, and that is what we search.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': folder.downloadsDir,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    // The panel that slides out at a download takes the keyboard away from the page.
    'browser.download.alwaysOpenPanel': false,
    'browser.download.panel.shown': true,
    // Puppeteer switches off crash recovery and pop-up blocking: back to what people have.
    'browser.sessionstore.resume_from_crash': true,
    'dom.disable_open_during_load': true,
    'intl.accept_languages': 'fr,en',
    'browser.privatebrowsing.autostart': options.withoutHistory ?? false,
  };
}

/** Starts Firefox behind the proxy and installs the extension for the time of the run. */
export async function launchFirefox(executablePath: string, options: Options): Promise<Driver> {
  const folder = openRunFolder(options.profileDir);
  const id = extensionId(options.extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    userDataDir: folder.profileDir,
    // A person's window has its own size, and changes it.
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    env: { ...process.env, TMPDIR: folder.temporaryDir, ...options.env },
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
    extraPrefsFirefox: preferences(options, folder, id),
  });
  try {
    await forgetBackups(folder.profileDir);
    onDownload(browser, folder.note);
    if (options.withoutHistory) await allowInPrivateWindows(browser, id);
    await browser.installExtension(options.extensionDir);
    return new FirefoxDriver(browser, folder, options, id);
  } catch (error) {
    await browser.close();
    if (!options.profileDir) await folder.remove();
    throw error;
  }
}

/**
 * When Firefox ends, puppeteer puts back the preferences from before it started: it would race with a relaunch
 * and change the profile that a test searches. Without its copies it leaves the profile alone.
 */
async function forgetBackups(profileDir: string): Promise<void> {
  for (const name of ['prefs.js', 'user.js'])
    await rm(join(profileDir, `${name}.puppeteer`), { force: true });
}

/** What a person allows in the list of extensions: « Exécuter dans les fenêtres privées ». */
async function allowInPrivateWindows(browser: Browser, id: string): Promise<void> {
  const permission = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await inBrowserChrome(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(${JSON.stringify(id)}, ${JSON.stringify(permission)});
    })()`,
  );
}

function extensionId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`The manifest in ${extensionDir} has no Firefox id`);
  return id;
}

class FirefoxDriver extends LaunchedBrowser implements Driver {
  readonly name = 'firefox';
  readonly leavesScripts = false;
  readonly extensionOrigin = `moz-extension://${uuid}`;

  constructor(
    browser: Browser,
    folder: RunFolder,
    options: Options,
    readonly extensionId: string,
  ) {
    super(browser, folder, options);
  }

  readonly background: Background = {
    evaluate: async (run, ...args) => {
      const page = await this.helper();
      return (await page.evaluate(callExpression(run, args, [apiExpression]))) as Awaited<
        ReturnType<typeof run>
      >;
    },
    instance: async () => {
      const page = await this.helper();
      // getBackgroundPage() starts a stopped event page and waits for it.
      const timeOrigin = async (api: ExtensionApi): Promise<number> =>
        (await api.runtime.getBackgroundPage()).performance.timeOrigin;
      return (await page.evaluate(callExpression(timeOrigin, [], [apiExpression]))) as number;
    },
  };

  /** An expression in which `extension` is Firefox's own object for the extension. */
  #privileged(body: string): Promise<unknown> {
    const id = JSON.stringify(this.extensionId);
    return inBrowserChrome(
      this.browser,
      `(async () => { const { extension } = WebExtensionPolicy.getByID(${id}); ${body} })()`,
    );
  }

  protected async stopBackground(): Promise<void> {
    // Without the option Firefox waits for pending listeners: a crash or a memory shortage would not.
    const state = await this.#privileged(
      'await extension.terminateBackground({ disableResetIdleForTest: true }); return extension.backgroundState;',
    );
    if (state !== 'stopped') throw new Error(`Firefox left the background "${String(state)}"`);
  }

  /** The open tabs with their addresses: of the extension's own, puppeteer knows neither the address nor the end. */
  async #tabs(): Promise<{ page: Page; url: string }[]> {
    const tabs: { page: Page; url: string }[] = [];
    for (const page of await super.pages()) {
      try {
        tabs.push({ page, url: (await inPage(page, 'whereabouts')).url });
      } catch (error) {
        if (!page.isClosed() && !tabIsGone(error)) throw error;
      }
    }
    return tabs;
  }

  override async pages(): Promise<Page[]> {
    return (await this.#tabs()).map(({ page }) => page);
  }

  override async waitForPage(matches: (url: string) => boolean, timeoutMs = 20_000): Promise<Page> {
    const look = async (): Promise<Page | undefined> =>
      (await this.#tabs()).find(({ url }) => matches(url))?.page;
    return until(look, () => 'No tab came to the address waited for', timeoutMs);
  }

  async openPopup(forPage: Page): Promise<Page> {
    await forPage.bringToFront();
    const tabId = await this.background.evaluate(async (api) => {
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
    // The popup is no target of BiDi, so it is opened as a tab; a press of the button would give activeTab.
    await this.#privileged('extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);');
    return this.openExtensionPage(`popup.html?tab=${tabId}`);
  }

  async openExtensionPage(path: string): Promise<Page> {
    return this.#open(path, await this.browser.newPage());
  }

  async openElsewhere(url: string): Promise<Page> {
    const page = await (await this.browser.createBrowserContext()).newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  protected async openHelper(): Promise<Page> {
    return this.#open('manifest.json', await this.browser.newPage({ background: true }));
  }

  async #open(path: string, page: Page): Promise<Page> {
    const url = `${this.extensionOrigin}/${path}`;
    // Never resolved: the tab changes its process on the way and puppeteer loses the navigation.
    page.goto(url).catch(() => undefined);
    const arrived = async (): Promise<true | undefined> => {
      const { url: current, loaded } = await inPage(page, 'whereabouts');
      return (current === url && loaded) || undefined;
    };
    await until(arrived, () => `${url} did not open`, 20_000);
    return page;
  }

  async grantHost(_origin: string): Promise<void> {
    await inBrowserChrome(
      this.browser,
      "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)",
    );
  }

  async removeHost(origin: string): Promise<void> {
    await this.background.evaluate(
      (api, pattern) => api.permissions.remove({ origins: [pattern] }),
      `${origin}/*`,
    );
  }

  async updateExtension(): Promise<void> {
    await this.browser.installExtension((this.options as Options).extensionDir);
  }

  async switchExtension(on: boolean): Promise<void> {
    const id = JSON.stringify(this.extensionId);
    await inBrowserChrome(
      this.browser,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(${id});
        await addon.${on ? 'enable' : 'disable'}();
      })()`,
    );
  }

  async relaunch(): Promise<Driver> {
    const executablePath = this.browser.process()?.spawnfile;
    if (!executablePath) throw new Error('The browser was not started by this process');
    return launchFirefox(executablePath, { ...(this.options as Options), profileDir: this.profileDir });
  }
}
