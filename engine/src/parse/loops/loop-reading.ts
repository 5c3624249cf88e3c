import type { Loop } from '../../model/index.ts';
import type { ModdleElement } from '../moddle-element.ts';

export interface LoopReading {
  readonly loop: Loop | undefined;
  /** Data associations the loop reads as a whole; they are not mappings of each instance. */
  readonly except: ReadonlySet<ModdleElement>;
}
