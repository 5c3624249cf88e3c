import type { Node } from '../../model/index.ts';
import { failureAt } from '../scope.ts';
import type { Execution } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';
import { settleComplexJoin } from './complex-join.ts';
import { hasIncident, raiseIncident } from './incidents.ts';
import { join, oneOfEach } from './join.ts';
import { moreMayCome } from './more-may-come.ts';

/**
 * When nothing moves by itself any more: lets one inclusive or complex join go on whose missing
 * tokens can no longer come. Says whether one did.
 */
export function settleJoins(turn: Turn): boolean {
  for (const execution of joining(turn)) {
    const node = turn.model.nodes[execution.element];
    if (node && settle(turn, execution, node)) return true;
  }
  return false;
}

/** Names every join whose missing tokens can never come: nothing else lives in its scope. */
export function reportStarvedJoins(turn: Turn): void {
  for (const execution of joining(turn)) {
    const scope = executionAt(turn, execution.scope);
    const joins = Object.keys(scope?.joins ?? {}).length;
    if (scope?.live !== joins || hasIncident(turn, execution.key)) continue;
    raiseIncident(turn, execution.key, starved(turn, execution), []);
  }
}

function settle(turn: Turn, execution: Execution, node: Node): boolean {
  if (node.kind === 'complex-gateway') return settleComplexJoin(turn, execution, node);
  if (node.kind !== 'inclusive-gateway') return false;
  const arrived = execution.arrived ?? {};
  if (moreMayCome(turn, execution, node, Object.keys(arrived))) return false;
  join(turn, execution.key, oneOfEach(arrived));
  return true;
}

function joining(turn: Turn): readonly Execution[] {
  return Object.values(turn.state.executions).filter((execution) => execution.phase === 'joining');
}

function starved(turn: Turn, execution: Execution) {
  const node = turn.model.nodes[execution.element];
  const missing = node?.incoming.filter((flow) => !execution.arrived?.[flow]) ?? [];
  return failureAt(
    'JOIN_STARVED',
    execution.element,
    `Expected tokens on flow "${missing.join('", "')}" of element "${execution.element}", but none can come any more.`,
    'Move a token, or cancel the instance, and correct the process: what splits must join alike.',
  );
}
