import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineOptions } from '../../engine/src/index.ts';

/** Where one test keeps its engine: each opening of `options` finds what the last one left. */
interface Place {
  readonly options: () => EngineOptions;
  readonly remove: () => void | Promise<void>;
}

/** A store and queue on which every engine-level test runs. */
export interface SetUp {
  readonly name: string;
  /** Whether the engine is closed and opened anew between the steps of a test. */
  readonly reopens: boolean;
  readonly prepare: () => Place | Promise<Place>;
}

/** One entry more runs the whole folder on another store or queue. */
export const SET_UPS: readonly SetUp[] = [
  {
    name: 'memory',
    reopens: false,
    prepare: () => ({ options: () => ({ store: 'memory:' }), remove: () => undefined }),
  },
  {
    name: 'SQLite, opened anew at every step',
    reopens: true,
    prepare: () => {
      const folder = mkdtempSync(join(tmpdir(), 'waybill-collaboration-'));
      return {
        options: () => ({ store: `sqlite:${join(folder, 'waybill.db')}` }),
        remove: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
];
