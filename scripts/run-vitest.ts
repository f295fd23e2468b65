import { spawn } from 'node:child_process';
import { root } from './build';

/** Runs Vitest once with `args`, with `env` added to this process's environment, and shows its output. Gives its exit code. */
export function runVitest(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn('npx', ['--no-install', 'vitest', 'run', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
