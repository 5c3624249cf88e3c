import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { entry } from './waybill.ts';

/** One line of `waybill worker --json`. */
export interface WorkerLine {
  readonly event: string;
  readonly commits?: number;
  readonly failure?: { readonly code: string };
}

export interface RunningWorker {
  readonly lines: readonly WorkerLine[];
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/** Runs `waybill worker --json`, and waits until it says that it has started. */
export async function startWorker(args: readonly string[]): Promise<RunningWorker> {
  const { WAYBILL_STORE: _store, WAYBILL_QUEUE: _queue, ...env } = process.env;
  const child = spawn(process.execPath, [entry, 'worker', '--json', ...args], {
    env: { ...env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: WorkerLine[] = [];
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('exit', (status, signal) => resolve(status ?? signal));
  });
  const started = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      // JSON.parse gives any; the command writes nothing but such lines.
      const line = JSON.parse(text) as WorkerLine;
      lines.push(line);
      if (line.event === 'started') resolve();
    });
  });
  endWithTest(child);
  await Promise.race([started, ended]);
  return { lines, kill: (signal) => void child.kill(signal), ended };
}

/** A test that fails half-way must not leave it behind. */
function endWithTest(child: ChildProcess): void {
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
