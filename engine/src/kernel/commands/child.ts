import type { ChildThrowCommand, CompleteChildCommand, FailChildCommand } from '../command.ts';
import { raiseIncident } from '../flow/incidents.ts';
import { takeOver } from '../flow/receive.ts';
import { throwEscalation } from '../flow/throw-escalation.ts';
import type { Turn } from '../turn.ts';
import { notWaiting, waitingFor, type CommandHandler } from './command-handler.ts';

export const completeChild: CommandHandler<CompleteChildCommand> = (turn, command) => {
  const { key, childId, variables } = command;
  const execution = waitingFor(turn, key, 'child');
  if (execution?.work.instanceId !== childId) return gone(key);
  const node = turn.model.nodes[execution.element];
  const all = node?.kind === 'call-activity' && node.propagateAllChildVariables;
  const mapped = node !== undefined && 'outputs' in node && node.outputs.length > 0;
  if (all || mapped) takeOver(turn, key, variables);
  turn.agenda.push({ do: 'complete', key });
  return undefined;
};

export const childThrew: CommandHandler<ChildThrowCommand> = (turn, command) => {
  const { kind, key, childId, ...thrown } = command;
  const execution = waitingFor(turn, key, 'child');
  if (execution?.work.instanceId !== childId) return gone(key);
  if (kind === 'child-escalation') {
    throwEscalation(turn, { key, ...thrown });
    return undefined;
  }
  turn.emit({ kind: 'work-changed', key, work: null });
  turn.agenda.push({ do: 'throw-error', key, ...thrown });
  return undefined;
};

export const failChild: CommandHandler<FailChildCommand> = (turn, { key, childId, failure }) => {
  if (waitingFor(turn, key, 'child')?.work.instanceId !== childId) return gone(key);
  turn.emit({ kind: 'child-failed', key, failure });
  raiseIncident(turn, key, failure, [{ do: 'redo-work', key }]);
  return undefined;
};

const gone = (key: Turn['state']['nextKey']) => notWaiting('call', key, 'CHILD_NOT_OPEN');
