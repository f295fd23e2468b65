import { join } from 'node:path';
import { build } from 'esbuild';

/** A module of the product as one script that leaves its exports in the variable `bench`. */
export async function bundle(path: string): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, '../..', path)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
  });
  return built.outputFiles[0]?.text ?? '';
}
