import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { entry } from '../cli/waybill.ts';

export interface ServedProcess {
  readonly url: string;
  /** Resolves when it is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
}

/** `waybill serve` as a user starts it, on a free port; without pages. */
export async function startServed(
  place: { readonly store: string; readonly queue: string },
  env: Readonly<Record<string, string>> = {},
): Promise<ServedProcess> {
  const args = ['--store', place.store, '--queue', place.queue, '--port', '0', '--lang', 'en'];
  const child = spawn(process.execPath, [entry, 'serve', ...args], {
    env: { ...process.env, WAYBILL_PAGES: '', WAYBILL_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => process.off('exit', end));
  const told: string[] = [];
  const url = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      told.push(line);
      const [, address] = /listens on (\S+);/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const failed = ended.then(() => {
    throw new Error(`Expected the server to start, but: ${told.join('\n')}`);
  });
  return {
    url: await Promise.race([url, failed]),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
