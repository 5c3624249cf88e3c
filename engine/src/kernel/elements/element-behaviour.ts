import type { Failure, Result } from '../../errors/failure.ts';
import type { EvaluationScope, Node } from '../../model/index.ts';
import type { PlannedSubscription } from '../flow/subscriptions.ts';
import type { Entry, Execution, Work } from '../state.ts';
import type { Turn } from '../turn.ts';

/** The token at the door of an element. */
export interface Visit<N extends Node = Node> {
  readonly turn: Turn;
  readonly execution: Execution;
  readonly node: N;
  /** What the element's own expressions see: its input mappings, then its scopes outwards. */
  readonly scope: EvaluationScope;
  /** Of a container started by an event. */
  readonly entry?: Entry;
}

/** How an element starts, once everything it needs has been evaluated. */
export interface Start {
  /** What it waits for outside the kernel. */
  readonly work?: Work;
  readonly subscriptions?: readonly PlannedSubscription[];
  /** Completes at once, waits for an event, or does something of its own. */
  readonly then: 'complete' | 'wait' | (() => void);
}

/** How a token leaves: over flows, or over a link to its catch event. */
export interface Leaving {
  readonly flows: readonly string[];
  readonly link?: string;
}

/**
 * What one kind of element means. Methods evaluate first and change nothing where they fail, so
 * that a retry finds everything as it was.
 */
export interface ElementBehaviour<N extends Node = Node> {
  /** Evaluates what the element needs and says how it starts. Must not emit. */
  prepare(visit: Visit<N>): Result<Start>;
  /** Chooses how the token leaves; absent: by conditions and default flow. Must not emit. */
  leave?(visit: Visit<N>): Result<Leaving>;
  /** Asks once more for work that failed. */
  redo?(visit: Visit<N>): Failure | undefined;
}
