import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer';
import { buildEntConsole } from './ent-console/build';
import { startSites } from './server/index';

/**
 * Renews the stored HTML of the consoles, whose pages are built by their scripts:
 * `npx tsx tests/sites/render.ts [path of Chromium]`. The detectors' tests read this HTML without a browser.
 */
async function render(executablePath = '/usr/bin/chromium'): Promise<void> {
  await buildEntConsole();
  const sites = await startSites();
  const rule = `--host-resolver-rules=MAP *:443 127.0.0.1:${sites.httpsPort}`;
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--ignore-certificate-errors', rule],
  });
  const page = await browser.newPage();
  const take = async (file: string, address: string, ready: string, press?: string) => {
    await page.goto(address);
    await page.waitForSelector(ready);
    if (press) await page.click(press);
    const html = await page.evaluate(() => {
      // Without scripts and links, which a test would load or run, and without styles, which are large.
      for (const element of document.querySelectorAll('script, style, link')) element.remove();
      return `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;
    });
    await writeFile(new URL(file, import.meta.url), html);
  };

  const section = `/admin/${sites.ent.school.structureId}/imports-exports`;
  const today = `https://ent.iledefrance.fr${section}`;
  await take('ent-console/rendered.htm', `${today}/export`, 'ode-export form');
  await take(
    'ent-console/rendered-open.htm',
    `${today}/export`,
    'ode-export form',
    '[name=filter] .form-select',
  );
  await take('ent-console/rendered-massmail.htm', `${today}/massmail`, 'ode-mass-mail form');
  await take('ent-console/rendered-import.htm', `${today}/import-csv`, 'ode-import-csv input');
  await take('ent-console/rendered-home.htm', 'https://ent.iledefrance.fr/admin', '.card button');
  const old = `https://enthdf.fr${section}`;
  await take('ent-console-2018/rendered-2018.htm', `${old}/export?annee=2018`, 'export form');
  await take('ent-console-2018/rendered-2019.htm', `${old}/export`, 'export form');
  await take('ent-console-2018/rendered-massmail.htm', `${old}/massmail`, '.tabs + p');
  const oldest = 'https://ent77.seine-et-marne.fr/directory/admin-console';
  const chosen = `${oldest}?profile=Student&school=${sites.ent.school.structureId}`;
  const [schools, exportTab] = ['option[value^=object]', 'nav a:nth-of-type(3)'];
  await take('ent-console-2018/rendered-oldest.htm', oldest, schools);
  await take('ent-console-2018/rendered-oldest-import.htm', oldest, schools, 'nav a:nth-of-type(2)');
  await take('ent-console-2018/rendered-oldest-export.htm', oldest, schools, exportTab);
  await take('ent-console-2018/rendered-oldest-chosen.htm', chosen, schools, exportTab);
  await browser.close();
  await sites.close();
}

await render(process.argv[2]);
