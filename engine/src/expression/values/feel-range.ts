import { Opaque } from './opaque.ts';
import type { Value } from './value.ts';

export interface RangeEnds {
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

/** A range; a null end is open towards infinity (DMN 1.5, 10.3.2.7). */
export class FeelRange extends Opaque {
  readonly type = 'range';
  readonly start: Value;
  readonly end: Value;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;

  constructor(start: Value, end: Value, ends: RangeEnds) {
    super();
    this.start = start;
    this.end = end;
    this.startIncluded = ends.startIncluded && start !== null;
    this.endIncluded = ends.endIncluded && end !== null;
  }
}
