import { setImmediate } from 'node:timers/promises';
import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';

interface ReadAhead {
  /** Resolves when nothing is read any more. */
  readonly stop: () => Promise<void>;
}

/**
 * Reads what is deployed before anybody asks for it: after a start, whoever opened the first lists and
 * the policies waited for every process. One at a time, so that requests are answered between.
 */
export function readAhead(
  engine: Pick<Engine, 'definitions' | 'elementNames' | 'policyFacts'>,
  log: Pick<Logger, 'warn'>,
): ReadAhead {
  let stopped = false;
  const read = async (): Promise<void> => {
    for (const { processId, version } of await engine.definitions()) {
      await setImmediate();
      if (stopped) return;
      // Names are of the compiled process, which is kept for all that comes after.
      await engine.elementNames(processId, version);
    }
    await engine.policyFacts();
  };
  const reading = read().catch((thrown: unknown) => {
    if (!stopped) log.warn({ err: thrown }, 'what is deployed could not be read ahead');
  });
  return {
    stop: () => {
      stopped = true;
      return reading;
    },
  };
}
