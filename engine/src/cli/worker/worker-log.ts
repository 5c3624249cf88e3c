import type { Failure } from '../../errors/failure.ts';
import { problemLines } from '../print/problem-lines.ts';
import type { Shell } from '../shell.ts';

/** What a worker does; with `--json` each is one line with the same names. */
export type WorkerEvent =
  | { readonly event: 'started'; readonly store: string; readonly queue: string }
  /** Since the line before. */
  | { readonly event: 'worked'; readonly commits: number; readonly instances: number }
  | { readonly event: 'failed'; readonly failure: Failure }
  | { readonly event: 'draining'; readonly signal: string }
  | { readonly event: 'stopped'; readonly commits: number };

export type WorkerLog = (event: WorkerEvent) => void;

export function createWorkerLog({ terminal, messages, json }: Shell): WorkerLog {
  if (json) {
    return (event) => {
      const time = new Date().toISOString();
      terminal.out(`${JSON.stringify({ time, pid: process.pid, ...event })}\n`);
    };
  }
  const { output } = messages;
  const line = (text: string): void => terminal.out(`${text}\n`);
  return (event) => {
    switch (event.event) {
      case 'started':
        return line(output.workerStarted(event.store, event.queue));
      case 'worked':
        return line(output.workerDid(event.commits, event.instances));
      case 'failed':
        return terminal.err(
          problemLines({ ...event.failure, severity: 'warning' }, messages)
            .map((text) => `${text}\n`)
            .join(''),
        );
      case 'draining':
        return line(output.workerDraining(event.signal));
      case 'stopped':
        return line(output.workerStopped(event.commits));
    }
  };
}
