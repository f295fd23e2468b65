import { type FSWatcher, mkdirSync, mkdtempSync, readdirSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** All that one browser may write to, and what was seen in its downloads folder. */
export interface RunFolder {
  readonly profileDir: string;
  readonly downloadsDir: string;
  readonly temporaryDir: string;
  /** Notes a download which the browser announced, wherever it goes. */
  note(name: string): void;
  /** Names seen so far, each once. */
  downloads(): string[];
  stopWatching(): void;
  remove(): Promise<void>;
}

/** Names of earlier launches on the same folder: a relaunch must not forget what was seen. */
const seenByFolder = new Map<string, Set<string>>();

/**
 * Makes a fresh folder under the system's temporary one, or takes the one of an earlier launch.
 * The path is short: Chromium puts a socket in it, whose path has at most 107 characters.
 */
export function openRunFolder(profileDir?: string): RunFolder {
  const root = profileDir ? dirname(profileDir) : mkdtempSync(join(tmpdir(), 'passerelle-'));
  const folder = {
    profileDir: profileDir ?? join(root, 'profile'),
    downloadsDir: join(root, 'downloads'),
    temporaryDir: join(root, 'tmp'),
  };
  for (const path of Object.values(folder)) mkdirSync(path, { recursive: true });
  const seen = seenByFolder.get(root) ?? new Set<string>();
  seenByFolder.set(root, seen);
  // Watched and not only listed at the end: a file that was there for a moment counts.
  const watcher: FSWatcher = watch(folder.downloadsDir, (_event, name) => {
    if (name) seen.add(name);
  });
  return {
    ...folder,
    note: (name) => void seen.add(name),
    downloads: () => {
      for (const name of readdirSync(folder.downloadsDir)) seen.add(name);
      return [...seen].sort();
    },
    stopWatching: () => watcher.close(),
    remove: async () => {
      watcher.close();
      seenByFolder.delete(root);
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
