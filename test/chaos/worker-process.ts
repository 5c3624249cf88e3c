import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerAssignment } from './assignment.ts';

/** A worker process under a supervisor, which starts it again whenever it has ended. */
export interface WorkerProcess {
  /** Resolves when a process has said that it is ready, the first or a later one. */
  readonly ready: Promise<void>;
  /** Resolves when the next process has been started. */
  readonly kill: (pause: number) => Promise<void>;
  /** Stops it in the middle of whatever it does, and lets it go on after so many milliseconds. */
  readonly hang: (pause: number) => Promise<void>;
  /** Asks it to end; gives what was wrong with it, in sentences. */
  readonly stop: () => Promise<readonly string[]>;
}

export interface Supervised {
  /** Path of the bundled child. */
  readonly bundle: string;
  readonly assignment: WorkerAssignment;
  /** Where it writes what it has to say. */
  readonly log: string;
}

/** Before a process that could not open its store or queue is started again. */
const RESTART_PAUSE = 200;
const STOP_PATIENCE = 15_000;

export function superviseWorker({ bundle, assignment, log }: Supervised): WorkerProcess {
  const wrong: string[] = [];
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  let child: ChildProcess;
  let expected = false;
  let stopping = false;

  const start = (): void => {
    const output = openSync(log, 'a');
    const args = ['--enable-source-maps', bundle, JSON.stringify(assignment)];
    const started = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', output] });
    closeSync(output);
    [child, expected] = [started, false];
    let served = false;
    started.stdout?.on('data', () => {
      served = true;
      isReady();
    });
    started.once('exit', (status, signal) => {
      if (expected || stopping) return;
      // One that finds a server away may give up at its start; one that works must work on.
      if (served)
        wrong.push(`${assignment.name} ended by itself: ${status ?? signal}, see ${log}.`);
      setTimeout(() => stopping || start(), RESTART_PAUSE);
    });
  };
  start();
  return {
    ready,
    kill: async (pause) => {
      expected = true;
      await ended(child, 'SIGKILL');
      await sleep(pause);
      if (!stopping) start();
    },
    hang: async (pause) => {
      const hanging = child;
      hanging.kill('SIGSTOP');
      await sleep(pause);
      hanging.kill('SIGCONT');
    },
    stop: async () => {
      stopping = true;
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE);
      const signal = await ended(child, 'SIGTERM');
      clearTimeout(patience);
      if (signal === 'SIGKILL') wrong.push(`${assignment.name} did not end when asked to.`);
      return wrong;
    },
  };
}

async function ended(child: ChildProcess, by: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill(by);
    await exit;
  }
  return child.signalCode;
}
