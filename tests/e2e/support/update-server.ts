import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Installable } from './driver';

/** Serves the extension as packages, each with a version of its own, to a Chromium that updates it by itself. */
export interface UpdateServer extends Installable {
  /** Packs the extension as `version`, for the browser's next question. */
  offer(version: string): Promise<void>;
  /** Lets the browser wait for what it asks for, until what this gives is called. */
  withhold(): () => void;
  close(): Promise<void>;
}

/** Starts a server of the extension in `extensionDir`; the browser at `executablePath` packs it. */
export async function startUpdateServer(executablePath: string, extensionDir: string): Promise<UpdateServer> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-updates-'));
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const id = extensionIdOf(publicKey.export({ type: 'spki', format: 'der' }));
  const packageFile = (version: string) => join(folder, `${version}.crx`);
  let offered = first;
  let given = Promise.resolve();

  const server = createServer(async ({ url = '' }, response: ServerResponse) => {
    if (url.startsWith('/updates.xml')) return void response.end(manifestOf(id, origin, offered));
    const version = /^\/([\d.]+)\.crx$/.exec(url)?.[1];
    if (!version) return void response.writeHead(404).end();
    await given;
    response.end(readFileSync(packageFile(version)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const pack = async (version: string): Promise<void> => {
    const copy = join(folder, version);
    cpSync(extensionDir, copy, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as object;
    const changed = { ...manifest, version, update_url: `${origin}/updates.xml` };
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(changed));
    await promisify(execFile)(executablePath, [
      '--no-sandbox',
      '--headless',
      `--user-data-dir=${join(folder, 'packer')}`,
      `--pack-extension=${copy}`,
      `--pack-extension-key=${keyFile}`,
    ]);
  };
  await pack(first);

  return {
    id,
    installInto: (profileDir) => {
      const external = join(profileDir, 'External Extensions');
      mkdirSync(external, { recursive: true });
      const entry = { external_crx: packageFile(first), external_version: first };
      writeFileSync(join(external, `${id}.json`), JSON.stringify(entry));
    },
    offer: async (version) => {
      await pack(version);
      offered = version;
    },
    withhold: () => {
      let give = () => {};
      given = new Promise((resolve) => {
        give = resolve;
      });
      return give;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The version installed at the beginning. */
export const first = '1.0';

/** Chromium's name for the extension that this key signs: half of the key's hash, in letters. */
function extensionIdOf(publicKey: Buffer): string {
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** What Chromium reads at an `update_url`. */
function manifestOf(id: string, origin: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${origin}/${version}.crx" version="${version}"/></app>
</gupdate>`;
}
