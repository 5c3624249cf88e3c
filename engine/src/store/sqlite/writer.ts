import { WaybillError } from '../../errors/failure.ts';
import type { Database } from './database.ts';
import { busyFailure, closedFailure, writeFailure } from './failures.ts';

/** The one way to write: what is asked for in one turn of the event loop shares a transaction. */
export interface Writer {
  /** Settles after the transaction is durable. `operation` must do all or throw. */
  readonly write: <T>(operation: () => T) => Promise<T>;
  /** Writes what has been asked for, then refuses more. */
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Writes of one transaction at most: bounds how long the event loop stands still. */
const GROUP = 256;

export function createWriter(database: Database): Writer {
  let waiting: Entry[] = [];
  let closed = false;
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flush();
    });
  };
  const flush = (): void => {
    const group = waiting.slice(0, GROUP);
    waiting = waiting.slice(GROUP);
    runGroup(database, group);
    if (waiting.length > 0) schedule();
  };
  const write = <T>(operation: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (closed) return reject(new WaybillError(closedFailure()));
      waiting.push(entryOf(operation, resolve, reject));
      schedule();
    });
  return {
    write,
    close: async () => {
      closed = true;
      while (waiting.length > 0) flush();
    },
  };
}

function entryOf<T>(
  operation: () => T,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Entry {
  let settle = (): void => undefined;
  return {
    run: () => {
      const value = operation();
      settle = () => resolve(value);
    },
    settle: () => settle(),
    fail: reject,
  };
}

/** When one write fails, each runs again in a transaction of its own: neighbours are unharmed. */
function runGroup(database: Database, group: readonly Entry[]): void {
  const error = attempt(database, group);
  if (error === undefined) for (const entry of group) entry.settle();
  else if (group.length > 1 && !isBusy(error))
    for (const entry of group) runGroup(database, [entry]);
  else for (const entry of group) entry.fail(new WaybillError(failureOf(error)));
}

/** Undefined when it is durable; else nothing was written. */
function attempt(database: Database, group: readonly Entry[]): Error | undefined {
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    return asError(error);
  }
  try {
    for (const entry of group) entry.run();
    database.exec('COMMIT');
    return undefined;
  } catch (error) {
    rollBack(database);
    return asError(error);
  }
}

/** SQLite has rolled back by itself after some errors (full disk, I/O), and then refuses to. */
function rollBack(database: Database): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    return;
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

const isBusy = (error: Error): boolean => 'errcode' in error && error.errcode === 5;

const failureOf = (error: Error) => (isBusy(error) ? busyFailure() : writeFailure(error.message));
