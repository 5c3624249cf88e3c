import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Something done outside the engine: an invoice written, goods reserved or packed. */
export interface Deed {
  readonly key: string;
  readonly kind: string;
  readonly order: string;
}

export interface OutsideWorld {
  /** Resolves when its answer comes, a while after it can no longer be undone. */
  readonly perform: (deed: Deed) => Promise<void>;
}

/** Milliseconds until an answer comes: the time in which a kill leaves a deed done and unrecorded. */
const ANSWER_TIME = 25;

/** A file that is only ever appended to: what a killed process has done outside stays done. */
export async function openOutsideWorld(path: string): Promise<OutsideWorld> {
  const file = await open(path, 'a');
  return {
    perform: async ({ key, kind, order }) => {
      await file.write(`${key}\t${kind}\t${order}\n`);
      await file.sync();
      await sleep(ANSWER_TIME);
    },
  };
}

export function readDeeds(path: string): readonly Deed[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  // What follows the last line break is empty, or was cut by a kill and never acknowledged.
  return lines.slice(0, -1).map((line) => {
    const [key = '', kind = '', order = ''] = line.split('\t');
    return { key, kind, order };
  });
}
