import type { Failure } from '../../errors/failure.ts';
import type { Variables } from '../../model/index.ts';
import { failureAt } from '../scope.ts';
import type { Turn } from '../turn.ts';
import { triggerBoundary } from './boundary.ts';
import { triggerEventSubProcess } from './event-sub-process.ts';
import { findCatcher, type Catcher } from './find-catcher.ts';
import { endInstance } from './end-instance.ts';

export interface Thrown {
  readonly key: number;
  /** Absent: only a catch-all takes it. */
  readonly code?: string;
  readonly message?: string;
  readonly variables?: Variables;
}

/**
 * Error (BPMN 2.0 §10.4.3, §13.5.5): goes outwards from where it is thrown to the first event
 * sub-process or boundary event that takes its code or takes all, then to the calling process. One
 * that nobody catches is a failure, so that work is not lost.
 */
export function throwError(turn: Turn, thrown: Thrown): Failure | undefined {
  const { key, code, message } = thrown;
  const elementId = turn.state.executions[key]?.element ?? '';
  const catcher = findCatcher(turn, key, 'error', code);
  const { parent } = turn.state;
  if (!catcher && !parent) return uncaught(elementId, thrown);
  turn.emit({
    kind: 'error-thrown',
    key,
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(catcher && { caughtBy: catcher.node.id }),
  });
  if (catcher) deliver(turn, catcher, thrown);
  else if (parent) {
    const { variables = {} } = thrown;
    turn.effects.push({
      kind: 'error-to-parent',
      parent,
      variables,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
    });
    endInstance(turn, `error ${code ?? 'without code'} of element ${elementId}`);
  }
  return undefined;
}

/** Hands what was thrown to whoever catches it, with code and message in the variables it names. */
export function deliver(turn: Turn, catcher: Catcher, thrown: Thrown): void {
  const { definition, node, execution } = catcher;
  const variables: Variables = {
    ...thrown.variables,
    ...(definition.codeVariable !== undefined && {
      [definition.codeVariable]: thrown.code ?? null,
    }),
    ...(definition.kind === 'error' &&
      definition.messageVariable !== undefined && {
        [definition.messageVariable]: thrown.message ?? null,
      }),
  };
  if (node.kind === 'boundary-event') triggerBoundary(turn, execution, node, variables);
  else triggerEventSubProcess(turn, execution, node, variables);
}

export const uncaught = (
  elementId: string,
  { code, message }: Pick<Thrown, 'code' | 'message'>,
): Failure =>
  failureAt(
    'ERROR_NOT_CAUGHT',
    elementId,
    `Expected an event that catches error "${code ?? 'without code'}" of element "${elementId}", but there is none outside it.${message === undefined ? '' : ` It says: ${message}`}`,
    'Mend the cause and resolve the incident, move the token, or catch the error at the element.',
  );
