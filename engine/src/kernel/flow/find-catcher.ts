import type {
  BoundaryEvent,
  ErrorDefinition,
  EscalationDefinition,
  Expression,
  Node,
  StartEvent,
} from '../../model/index.ts';
import { isActivity, isContainer } from '../lifecycle.ts';
import type { Execution } from '../state.ts';
import { asText, scopeAt } from '../scope.ts';
import type { Turn } from '../turn.ts';

type Thrown = ErrorDefinition | EscalationDefinition;

export interface Catcher {
  readonly node: BoundaryEvent | StartEvent;
  readonly definition: Thrown;
  /** The activity's execution for a boundary event, the scope's for an event sub-process. */
  readonly execution: number;
}

/**
 * Looks outwards from the execution `from`: at each activity its boundary events, then in the
 * enclosing scope its event sub-processes, but the one it comes out of: a handler that throws again
 * hands on to what lies outside (§10.4.6). A named code goes before a catch-all of the same place.
 */
export function findCatcher(
  turn: Turn,
  from: number,
  kind: Thrown['kind'],
  code: string | undefined,
): Catcher | undefined {
  let execution = turn.state.executions[from];
  let inside: string | undefined;
  while (execution) {
    const outside = candidatesAt(turn, execution).filter(({ node }) => node.container !== inside);
    const found = best(turn, outside, kind, code);
    if (found) return found;
    inside = execution.element;
    execution = turn.state.executions[execution.scope];
  }
  return undefined;
}

interface Candidate {
  readonly node: BoundaryEvent | StartEvent;
  readonly execution: number;
}

function candidatesAt(turn: Turn, execution: Execution): readonly Candidate[] {
  const node = turn.model.nodes[execution.element];
  const inside = node && isContainer(node) ? eventSubProcessesOf(turn, node, execution) : [];
  if (!node || !isActivity(node) || execution.loopCounter !== undefined) return inside;
  const boundary = node.boundaryEvents.flatMap((id) => {
    const event = turn.model.nodes[id];
    return event?.kind === 'boundary-event' ? [{ node: event, execution: execution.key }] : [];
  });
  return [...inside, ...boundary];
}

function eventSubProcessesOf(
  turn: Turn,
  node: Extract<Node, { children: unknown }>,
  scope: Execution,
): readonly Candidate[] {
  if (scope.interrupted || scope.loop) return [];
  return node.eventSubProcesses.flatMap((id) => {
    const sub = turn.model.nodes[id];
    const start = sub?.kind === 'event-sub-process' ? turn.model.nodes[sub.startEvent] : undefined;
    return start?.kind === 'start-event' ? [{ node: start, execution: scope.key }] : [];
  });
}

function best(
  turn: Turn,
  candidates: readonly Candidate[],
  kind: Thrown['kind'],
  code: string | undefined,
): Catcher | undefined {
  let catchAll: Catcher | undefined;
  for (const candidate of candidates) {
    for (const definition of candidate.node.definitions) {
      if (definition.kind !== kind) continue;
      const wanted = codeOf(turn, definition.code, candidate.execution);
      if (wanted === undefined) catchAll ??= { ...candidate, definition };
      else if (wanted === code) return { ...candidate, definition };
    }
  }
  return catchAll;
}

function codeOf(turn: Turn, code: Expression | undefined, key: number): string | undefined {
  if (!code) return undefined;
  const evaluation = code.evaluate(scopeAt(turn, key));
  if (!evaluation.ok || evaluation.value === null) return undefined;
  return asText(evaluation.value);
}
