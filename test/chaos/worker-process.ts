import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerAssignment } from './assignment.ts';

/** A worker process under a supervisor, which starts it again whenever it has ended. */
export interface WorkerProcess {
  /** Resolves when it is at work on the round. */
  readonly begin: (assignment: WorkerAssignment) => Promise<void>;
  /** Resolves when it has closed its engine; gives what was wrong in the round, in sentences. */
  readonly end: () => Promise<readonly string[]>;
  /** Resolves when another one has been started. */
  readonly kill: (pause: number) => Promise<void>;
  /** Stops it in the middle of whatever it does, and lets it go on after so many milliseconds. */
  readonly hang: (pause: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Before a process that could not open its store or queue is started again. */
const RESTART_PAUSE = 200;
const END_PATIENCE = 15_000;

/** `bundle`: path of the bundled child; `log`: where it writes what it has to say. */
export function superviseWorker(bundle: string, log: string): WorkerProcess {
  let child: ChildProcessWithoutNullStreams;
  let assignment: WorkerAssignment | undefined;
  let wrong: string[] = [];
  let heard: (word: string) => void = () => undefined;
  let works = false;

  const start = (): void => {
    const started = spawn(process.execPath, [bundle]);
    started.stderr.pipe(createWriteStream(log, { flags: 'a' }));
    child = started;
    works = false;
    // What is written to a process that has just been killed goes nowhere.
    started.stdin.on('error', () => undefined);
    createInterface({ input: started.stdout }).on('line', (word) => {
      works = word === 'ready';
      heard(word);
    });
    started.once('exit', (status, signal) => {
      if (signal === 'SIGKILL') return;
      if (!assignment) heard('closed');
      // One that finds a server away may give up at its start; one that works must work on.
      if (works) wrong.push(`A worker ended by itself with ${status ?? signal}, see ${log}.`);
      setTimeout(start, RESTART_PAUSE);
    });
    tell(assignment ? JSON.stringify(assignment) : '');
  };
  const tell = (line: string): void => void child.stdin.write(`${line}\n`);
  const answer = (word: string): Promise<void> =>
    new Promise((resolve) => {
      heard = (said) => {
        if (said === word) resolve();
      };
    });
  const kill = async (): Promise<void> => {
    const killed = child;
    if (killed.exitCode !== null || killed.signalCode !== null) return;
    const exit = once(killed, 'exit');
    killed.kill('SIGKILL');
    await exit;
  };
  start();
  return {
    begin: async (given) => {
      assignment = given;
      wrong = [];
      const ready = answer('ready');
      tell(JSON.stringify(given));
      await ready;
    },
    end: async () => {
      assignment = undefined;
      const closed = answer('closed');
      tell('');
      const inTime = await Promise.race([closed.then(() => true), sleep(END_PATIENCE, false)]);
      if (!inTime) wrong.push(`A worker did not close its engine when asked to, see ${log}.`);
      return wrong;
    },
    kill: async (pause) => {
      await kill();
      await sleep(pause);
      if (child.signalCode === 'SIGKILL') start();
    },
    hang: async (pause) => {
      const hanging = child;
      hanging.kill('SIGSTOP');
      await sleep(pause);
      hanging.kill('SIGCONT');
    },
    stop: kill,
  };
}
