import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openFolder } from './own-file';
import { openScene, resetScene, type Scene } from './scene';

/** The scene of a spec file, as new before each of its tests. To be called at the head of the file. */
export function useScene(): Scene {
  const scene = {} as Scene;
  beforeAll(async () => {
    Object.assign(scene, await openScene());
  });
  afterAll(() => scene.close?.());
  beforeEach(() => resetScene(scene));
  return scene;
}

/** A folder with files that the person saved some day, for a spec file; gone with it. */
export function useFolder() {
  const folder = {} as Awaited<ReturnType<typeof openFolder>>;
  beforeAll(async () => {
    Object.assign(folder, await openFolder());
  });
  afterAll(() => folder.remove?.());
  return folder;
}
