import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, launch, panel, screen } from './support';
import { canariesFor, plantCanaries } from './support/canaries';
import { type LocalSite, serve } from './support/local-site';
import { searchFiles } from './support/profile-search';

const host = 'https://page.harness.example';

/** A stand-in for the panel, made by the page itself: the page objects need no extension. */
const pageWithPanel = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>
<button id="covered">Couvert</button><div id="cover"></div>
<style>#cover { position: fixed; inset: 0; } passerelle-test { margin: 40px; }</style>
<script>
  const host = document.createElement('passerelle-test');
  host.popover = 'manual';
  host.attachShadow({ mode: 'open' }).innerHTML = \`<section aria-label="Passerelle"><h2>Page d'export</h2>
    <ul><li>Type d'export : Export classique <span>conforme</span></li></ul><div role="status"></div>
    <button>Exporter vers Éléa</button><button disabled>Ouvrir Éléa</button><label>UAI <input></label></section>\`;
  document.documentElement.append(host);
  host.showPopover();
  const shown = performance.now();
  host.shadowRoot.querySelector('button').addEventListener('click', (event) => {
    const sure = event.isTrusted && performance.now() - shown > 500;
    host.shadowRoot.querySelector('[role=status]').textContent = sure ? 'Clic accepté' : 'Clic refusé';
  });
</script>`;

let site: LocalSite;
let driver: Driver;
let page: Page;

beforeAll(async () => {
  site = await serve((request, response) => {
    if (request.url === '/file') {
      response.setHeader('content-disposition', 'attachment; filename="seen.csv"');
      return void response.end('a;b');
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // Without a panel: whoever waits for one has to wait for the next page.
    response.end(request.url === '/slow' ? '<!doctype html><title>Lente</title>' : pageWithPanel);
  });
  driver = await launch(site.ports);
  page = await driver.newPage(`${host}/`);
});

afterAll(async () => {
  await driver?.dispose();
  await site?.close();
});

describe('the driver', () => {
  it('shows local pages under real host names', async () => {
    expect(await page.evaluate(() => location.host)).toBe('page.harness.example');
  });

  it('finds things in the panel by role and name', async () => {
    const shown = panel(page);
    expect(await shown.heading()).toBe("Page d'export");
    expect(await shown.settings()).toEqual(["Type d'export : Export classique conforme"]);
    expect(await shown.buttons()).toEqual(['Exporter vers Éléa', 'Ouvrir Éléa']);
    expect(await shown.button('Ouvrir Éléa').now()).toMatchObject({ enabled: false });
    expect(await shown.button('Exporter').now()).toBeUndefined();
    expect(await shown.alert()).toBe('');
  });

  it('clicks and types like a person, and counts the clicks', async () => {
    const before = driver.clicks;
    await panel(page).click('Exporter vers Éléa');
    await panel(page).waitForText('Clic accepté');
    await panel(page).textbox('UAI').type('0750001A');
    expect(await panel(page).textbox('UAI').now()).toMatchObject({ value: '0750001A' });
    expect(driver.clicks - before).toBe(2);
  });

  it('goes on looking when the page changes its document', async () => {
    const other = await driver.newPage(`${host}/slow`);
    const click = panel(other).click('Exporter vers Éléa');
    for (const next of [`${host}/slow`, 'https://another.example/slow', `${host}/`]) await other.goto(next);
    await click;
    await panel(other).waitForText('Clic accepté');
    await other.close();
  });

  it('says what covers a control', async () => {
    const click = screen(page).button('Couvert').click({ timeoutMs: 4000 });
    await expect(click).rejects.toThrow(/covered by <div>/);
  });

  it('sees every download', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/file';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => driver.downloads()).toContain('seen.csv');
  });

  it('opens the popup for a tab, and pages of the extension', async () => {
    const popup = await driver.openPopup(page);
    expect(await popup.evaluate(() => location.pathname)).toBe('/popup.html');
    const options = await driver.openExtensionPage('options.html');
    expect(await options.evaluate(() => location.href)).toContain(driver.extensionOrigin);
    await options.close();
  });

  it('waits for a page that the extension opens', async () => {
    const opened = driver.waitForPage((url) => url === `${driver.extensionOrigin}/options.html`);
    await driver.background.evaluate((api) => api.tabs.create({ url: api.runtime.getURL('options.html') }));
    const tab = await opened;
    const before = (await driver.pages()).length;
    await tab.close();
    await expect.poll(async () => (await driver.pages()).length).toBe(before - 1);
  });

  it('accepts a permission request for an origin, and takes the permission back', async () => {
    const origins = [`${host}/*`];
    const granted = () =>
      driver.background.evaluate((api, wanted) => api.permissions.contains({ origins: wanted }), origins);
    const options = await driver.openExtensionPage('options.html');
    // Only a real click may ask: this button stands for the product's own.
    await options.evaluate(`{
      const button = document.createElement('button');
      button.textContent = 'Demander';
      button.onclick = () => (globalThis.browser ?? globalThis.chrome).permissions.request({ origins: ['${host}/*'] });
      document.body.prepend(button);
    }`);
    await driver.grantHost(host);
    expect(await granted()).toBe(false);
    await screen(options).click('Demander');
    await expect.poll(granted).toBe(true);
    await driver.removeHost(host);
    await expect.poll(granted).toBe(false);
    await options.close();
  });

  it('kills the background, and another instance answers', async () => {
    await driver.background.evaluate((api) => api.storage.session.set({ harness: 1 }));
    const kill = await driver.killBackground();
    await kill.assertNewInstance();
    expect(await driver.background.evaluate((api) => api.storage.session.get('harness'))).toEqual({
      harness: 1,
    });
  });

  it('starts again with the same profile, without the session', async () => {
    await driver.background.evaluate((api) => api.storage.local.set({ harness: 2 }));
    await driver.close();
    driver = await driver.relaunch();
    expect(await driver.background.evaluate((api) => api.storage.session.get('harness'))).toEqual({});
    expect(await driver.background.evaluate((api) => api.storage.local.get('harness'))).toEqual({
      harness: 2,
    });
    await driver.sigkill();
    driver = await driver.relaunch();
    expect(await driver.background.evaluate((api) => api.storage.local.get('harness'))).toEqual({
      harness: 2,
    });
  });
});

describe('the search of a profile', () => {
  const needle = 'Zoé Canari Łukasz';
  const text = `avant;${needle};après `.repeat(3);
  const around = (packed: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from('tête'), packed, Buffer.from('queue')]);
  const files: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
    ['JSON \\u', Buffer.from('"Zo\\u00e9 Canari \\u0141ukasz"')],
    ['form', Buffer.from(new URLSearchParams({ nom: text }).toString())],
    ['base64', Buffer.from(Buffer.from(text).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(text.slice(1)).toString('base64'))],
    ['gzip', around(zlib.gzipSync(text))],
    ['zlib', around(zlib.deflateSync(text))],
    ['brotli', Buffer.concat([zlib.brotliCompressSync(text), Buffer.from('queue')])],
    ['zip', zipSync({ 'export.csv': Buffer.from(text) })],
    ['gzip', zlib.gzipSync(text).subarray(0, -8)],
    // 9 bytes; "Zoé Ca" as a literal, then the two bytes six back: a name that is nowhere whole in the file.
    ['snappy', Buffer.from([9, 24, ...Buffer.from('Zoé Ca'), 1, 7])],
  ];

  it.each(files)('finds a name in %s', async (how, bytes) => {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-search-'));
    try {
      await writeFile(join(folder, 'file'), bytes);
      const wanted = how === 'snappy' ? 'Zoé CaZo' : needle;
      const hits = await searchFiles([folder], [wanted]);
      expect(hits.some((hit) => hit.encoding === how || hit.how.startsWith(how))).toBe(true);
      expect(await searchFiles([folder], ['Zoé Absent'])).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  // Two alphabets: browsers write Latin-1 texts in another way than the rest.
  it.each(['Zélie', 'Łukasz Nguyễn'])(
    'finds what was planted in every place (%s)',
    // Browsers write in their own time: what is waited for tells what is missing, before this ends.
    { timeout: 300_000 },
    async (name) => {
      const unique = `${name}-${Math.random().toString(36).slice(2)}`;
      const canaries = canariesFor(unique);
      const found = async (): Promise<string[]> => {
        const hits = await searchFiles(driver.folders, Object.values(canaries));
        return [...new Set(hits.map((hit) => hit.needle))].sort();
      };
      expect(await found()).toEqual([]);
      await plantCanaries(driver, unique);
      await driver.sigkill();
      expect(await found()).toEqual(Object.values(canaries).sort());
      driver = await driver.relaunch();
    },
  );
});
