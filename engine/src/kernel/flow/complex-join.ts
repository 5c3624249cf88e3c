import type { ComplexGateway } from '../../model/index.ts';
import { evaluateCondition, scopeAt } from '../scope.ts';
import type { Execution } from '../state.ts';
import type { Turn } from '../turn.ts';
import { childEnded } from './child-ended.ts';
import { hasIncident, raiseIncident } from './incidents.ts';
import { oneOfEach } from './join.ts';
import { moreMayCome } from './more-may-come.ts';

/**
 * Complex gateway as a join (BPMN 2.0 §13.4.5). Waiting for start: when `activationCondition`
 * holds, one token of each flow that has come is consumed and the gateway fires. Waiting for
 * reset: the tokens of the other flows are consumed as they come, or are given up when they can no
 * longer come; then the gateway is as at the beginning. Flows out of the reset are only those with
 * a condition (it may read `waitingForStart`): a flow without one cannot tell the two apart and
 * would double every token.
 */
export function settleComplexJoin(turn: Turn, join: Execution, node: ComplexGateway): boolean {
  return join.awaitingReset ? reset(turn, join, node, join.awaitingReset) : start(turn, join, node);
}

function start(turn: Turn, join: Execution, node: ComplexGateway): boolean {
  const arrived = join.arrived ?? {};
  if (Object.keys(arrived).length === 0 || !node.activationCondition) return false;
  const counts = { ...absent(node), ...arrived, activationCount: total(arrived) };
  const scope = scopeAt(turn, join.scope, counts);
  const enough = evaluateCondition(node.activationCondition, scope, node.id);
  if (!enough.ok) {
    if (!hasIncident(turn, join.key)) raiseIncident(turn, join.key, enough.failure, []);
    return false;
  }
  if (!enough.value) return false;
  fire(turn, join, {
    consumed: oneOfEach(arrived),
    awaitingReset: Object.keys(arrived),
    goesOn: turn.state.nextKey,
    variables: { waitingForStart: true },
  });
  return true;
}

function reset(
  turn: Turn,
  join: Execution,
  node: ComplexGateway,
  before: readonly string[],
): boolean {
  const arrived = join.arrived ?? {};
  const late = node.incoming.filter((flow) => arrived[flow] && !before.includes(flow));
  const come = [...before, ...late];
  if (come.length < node.incoming.length && moreMayCome(turn, join, node, come)) return false;
  const consumed = Object.fromEntries(late.map((flow) => [flow, 1]));
  const left = total(arrived) > late.length;
  const again = node.outgoing.some((flow) => turn.model.flows[flow]?.condition);
  fire(turn, join, {
    consumed,
    awaitingReset: null,
    ...(again && { goesOn: left ? turn.state.nextKey : join.key }),
    variables: { waitingForStart: false },
  });
  if (!again && !left) {
    turn.emit({ kind: 'element-completed', key: join.key, element: node.id });
    childEnded(turn, join.scope);
  }
  return true;
}

interface Firing {
  readonly consumed: Readonly<Record<string, number>>;
  readonly awaitingReset: readonly string[] | null;
  readonly goesOn?: number;
  readonly variables: { readonly waitingForStart: boolean };
}

function fire(turn: Turn, join: Execution, firing: Firing): void {
  turn.emit({ kind: 'tokens-joined', key: join.key, ...firing });
  if (firing.goesOn !== undefined) turn.agenda.push({ do: 'activate', key: firing.goesOn });
}

const total = (arrived: Readonly<Record<string, number>>): number =>
  Object.values(arrived).reduce((sum, count) => sum + count, 0);

const absent = (node: ComplexGateway): Readonly<Record<string, number>> =>
  Object.fromEntries(node.incoming.map((flow) => [flow, 0]));
