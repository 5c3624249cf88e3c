import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WAYBILL = fileURLToPath(new URL('../../engine/bin/waybill.mjs', import.meta.url));

/** Runs `waybill worker` so many times; gives the way to end them all. */
export async function startWorkers(
  count: number,
  { store, queue }: { readonly store: string; readonly queue: string },
): Promise<() => Promise<void>> {
  const args = [WAYBILL, 'worker', '--store', store, '--queue', queue, '--json'];
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const kill = (): void => children.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', kill);
  await Promise.all(children.map(({ stdout }) => saysSomething(stdout)));
  return async () => {
    await Promise.all(children.map(end));
    process.off('exit', kill);
  };
}

/** Its first line says that it has started; it must be able to go on talking. */
async function saysSomething(output: NonNullable<ChildProcess['stdout']>): Promise<void> {
  await new Promise((resolve, reject) => {
    createInterface({ input: output })
      .once('line', resolve)
      .once('close', () => reject(new Error('a worker has ended before it began')));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
