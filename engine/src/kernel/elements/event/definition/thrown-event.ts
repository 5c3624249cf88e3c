import type { Result } from '../../../../errors/failure.ts';
import type { EventDefinition } from '../../../../model/index.ts';
import type { Work } from '../../../state.ts';
import type { Visit } from '../../element-behaviour.ts';

/** An event definition ready to be thrown. */
export interface ThrownEvent {
  /** A job that sends it; the event waits for the job. */
  readonly work?: Work;
  /** Throws it; false when the element that throws must not complete by itself. */
  readonly run: () => boolean;
}

/** How one kind of event definition is thrown. Evaluates all it needs; must not emit. */
export type PrepareThrow<D extends EventDefinition> = {
  prepare(visit: Visit, definition: D): Result<ThrownEvent>;
}['prepare'];
