import type {
  ActivateAdHocCommand,
  CancelInstanceCommand,
  MoveTokenCommand,
  ResolveIncidentCommand,
  SetVariablesCommand,
} from '../command.ts';
import { sameJson, type Json, type Node, type Variables } from '../../model/index.ts';
import { endInstance, ROOT } from '../flow/end-instance.ts';
import { enter } from '../flow/enter.ts';
import { resolveIncident as closeIncident } from '../flow/incidents.ts';
import { moveOnto } from '../flow/move-onto.ts';
import { doorTo, takesTokens } from '../flow/put-inside.ts';
import { setLocalVariables } from '../flow/propagate-variables.ts';
import { terminateExecution } from '../flow/terminate.ts';
import { failureAt } from '../scope.ts';
import type { Execution } from '../state.ts';
import { executionAt } from '../turn.ts';
import { giveReason } from './give-reason.ts';
import { notWaiting, type CommandHandler } from './command-handler.ts';

export const setVariables: CommandHandler<SetVariablesCommand> = (turn, command) => {
  const { scope = ROOT, variables, expected = {}, reason } = command;
  const execution = executionAt(turn, scope);
  if (!execution) return notWaiting('scope', scope, 'SCOPE_NOT_OPEN');
  const changed = changedSince(execution, expected);
  if (changed !== undefined)
    return failureAt(
      'VARIABLE_CHANGED',
      execution.element,
      `Expected variable "${changed}" to be what it was when it was looked at, but it has been changed since.`,
      'Look at what it is now, and change it again.',
    );
  giveReason(turn, reason);
  setLocalVariables(turn, scope, variables);
  return undefined;
};

function changedSince({ variables }: Execution, expected: Variables): string | undefined {
  const now = (name: string): Json =>
    variables && Object.hasOwn(variables, name) ? (variables[name] ?? null) : null;
  return Object.keys(expected).find((name) => !sameJson(now(name), expected[name]));
}

export const resolveIncident: CommandHandler<ResolveIncidentCommand> = (turn, command) => {
  const { key, retries = 1, reason } = command;
  const incident = turn.state.incidents[key];
  if (!incident) return notWaiting('incident', key, 'INCIDENT_NOT_OPEN');
  giveReason(turn, reason);
  closeIncident(turn, key, 'retry');
  const work = executionAt(turn, incident.execution)?.work;
  if (work?.kind === 'job' && work.retries === 0) {
    const renewed = { ...work, retries: Math.max(1, Math.trunc(retries)) };
    turn.emit({ kind: 'work-changed', key: incident.execution, work: renewed });
  }
  turn.agenda.push(...incident.steps);
  return undefined;
};

export const cancelInstance: CommandHandler<CancelInstanceCommand> = (turn, command) => {
  const { reason, byParent } = command;
  const { id, parent } = turn.state;
  endInstance(turn, reason);
  if (!parent || byParent) return undefined;
  const failure = failureAt(
    'CHILD_CANCELLED',
    '',
    `Expected the called instance "${id}" to complete, but it was cancelled${reason === undefined ? '' : `: ${reason}`}.`,
    'Retry to call it again, or move the token past the call.',
  );
  turn.effects.push({ kind: 'fail-parent', parent, failure });
  return undefined;
};

export const moveToken: CommandHandler<MoveTokenCommand> = (turn, { key, element, reason }) => {
  const execution = executionAt(turn, key);
  if (!execution || key === ROOT) return notWaiting('token', key, 'TOKEN_NOT_THERE');
  const from = turn.model.nodes[execution.element];
  const to = turn.model.nodes[element];
  if (!from || !to || !doorTo(turn.model, from.container, element) || !movableTo(execution, to)) {
    return failureAt(
      'TOKEN_CANNOT_MOVE',
      execution.element,
      `Expected an element beside "${execution.element}", or in a sub-process beside it, that a token can enter, but "${element}" is not.`,
      'Name an activity, gateway or event of the same process or sub-process, or inside one of its sub-processes; to leave a sub-process, move the token of the sub-process itself. A join that waits cannot be moved onto itself.',
    );
  }
  const host = execution.loopCounter === undefined ? execution : executionAt(turn, execution.scope);
  giveReason(turn, reason);
  turn.emit({ kind: 'token-moved', key, element });
  moveOnto(turn, from, to, host?.scope ?? execution.scope);
  terminateExecution(turn, host?.key ?? key);
  return undefined;
};

export const activateAdHoc: CommandHandler<ActivateAdHocCommand> = (turn, command) => {
  const { key, element, variables } = command;
  const execution = executionAt(turn, key);
  const node = execution && turn.model.nodes[execution.element];
  if (node?.kind !== 'ad-hoc-sub-process' || execution?.phase !== 'active') {
    return notWaiting('ad-hoc sub-process', key, 'AD_HOC_NOT_OPEN');
  }
  if (!node.entries.includes(element) || (node.ordering === 'sequential' && execution.live > 0)) {
    return failureAt(
      'AD_HOC_ELEMENT_NOT_ENABLED',
      node.id,
      `Expected "${element}" to be enabled in ad-hoc sub-process "${node.id}", but it is not, or another one is running and the order is sequential.`,
      'Choose an activity inside it without incoming flow, or wait for the one that runs.',
    );
  }
  enter(turn, { element, scope: key, cause: 'ad-hoc', ...(variables && { variables }) });
  return undefined;
};

const movableTo = ({ element, phase }: Execution, to: Node): boolean =>
  !(phase === 'joining' && element === to.id) && takesTokens(to);
