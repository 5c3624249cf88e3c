import { AsyncLocalStorage } from 'node:async_hooks';
import { mongo } from 'mongoose';

/** What happens to a process between two of its writes. */
export interface Fault {
  /** Called before each single write, also before each one within a bulk; may wait or throw. */
  readonly beforeWrite: () => Promise<void>;
  /** Called before each read; may throw. */
  readonly beforeRead: () => void;
}

const faults = new AsyncLocalStorage<Fault>();

/** Whatever `work` asks the driver for is subject to the fault; others are not. */
export const underFault = <T>(fault: Fault, work: () => Promise<T>): Promise<T> =>
  faults.run(fault, work);

export const DEAD = 'the process is dead';

/** Dies before its `n`-th write, and does nothing any more. */
export function dieBefore(n: number): Fault & { readonly died: () => boolean } {
  let writes = 0;
  const check = (): void => {
    if (writes >= n) throw new Error(DEAD);
  };
  return {
    died: () => writes >= n,
    beforeRead: check,
    beforeWrite: async () => {
      check();
      writes += 1;
      check();
    },
  };
}

/** Stops before its `n`-th write until it is let go. */
export function stopBefore(n: number): Fault & {
  readonly stopped: Promise<'stopped'>;
  readonly letGo: () => void;
} {
  const [stop, gate] = [createGate(), createGate()];
  let writes = 0;
  return {
    stopped: stop.passed.then(() => 'stopped'),
    letGo: gate.open,
    beforeRead: () => undefined,
    beforeWrite: async () => {
      writes += 1;
      if (writes < n) return;
      stop.open();
      await gate.passed;
    },
  };
}

function createGate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
}

type Method = (this: mongo.Collection, ...values: unknown[]) => unknown;
type Methods = Record<string, Method>;

/** Puts itself between mongoose and the driver; gives a function that takes it away again. */
export function patchDriver(): () => void {
  const methods = mongo.Collection.prototype as unknown as Methods;
  const patches: Methods = { bulkWrite: oneByOne(methods['bulkWrite'] as Method) };
  for (const name of ['insertOne', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany']) {
    const method = methods[name] as Method;
    patches[name] = async function (...values) {
      await faults.getStore()?.beforeWrite();
      return method.apply(this, values);
    };
  }
  for (const name of ['find', 'distinct', 'countDocuments']) {
    const method = methods[name] as Method;
    patches[name] = function (...values) {
      faults.getStore()?.beforeRead();
      return method.apply(this, values);
    };
  }
  const originals = Object.fromEntries(Object.keys(patches).map((name) => [name, methods[name]]));
  Object.assign(methods, patches);
  return () => void Object.assign(methods, originals);
}

/** A bulk is many writes to the server; a process may end or stop between any two of them. */
function oneByOne(bulkWrite: Method): Method {
  return async function (...[operations, options]) {
    const fault = faults.getStore();
    if (!fault) return bulkWrite.call(this, operations, options);
    const counts = { matchedCount: 0, upsertedCount: 0 };
    const errors: object[] = [];
    for (const [index, operation] of (operations as readonly unknown[]).entries()) {
      await fault.beforeWrite();
      try {
        const done = (await bulkWrite.call(this, [operation], options)) as typeof counts;
        counts.matchedCount += done.matchedCount;
        counts.upsertedCount += done.upsertedCount;
      } catch (error) {
        if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
        for (const { code, errmsg } of [error.writeErrors].flat())
          errors.push({ index, code, errmsg });
      }
    }
    if (errors.length === 0) return counts;
    throw Object.assign(new Error('bulk'), {
      ...{ name: 'MongoBulkWriteError', writeErrors: errors },
      result: { getWriteConcernError: () => undefined },
    });
  };
}
