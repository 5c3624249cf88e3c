import type { CompleteRulesCommand, FailRulesCommand } from '../command.ts';
import { raiseIncident } from '../flow/incidents.ts';
import { takeOver } from '../flow/receive.ts';
import { notWaiting, waitingFor, type CommandHandler } from './command-handler.ts';

export const completeRules: CommandHandler<CompleteRulesCommand> = (turn, command) => {
  const { kind: _kind, ...facts } = command;
  const { key } = command;
  const execution = waitingFor(turn, key, 'rules');
  if (!execution) return notWaiting('rules call', key, 'RULES_NOT_OPEN');
  turn.emit({ kind: 'rules-evaluated', ...facts });
  takeOver(turn, key, { [execution.work.resultVariable]: command.outputs });
  turn.agenda.push({ do: 'complete', key });
  return undefined;
};

export const failRules: CommandHandler<FailRulesCommand> = (turn, { key, failure }) => {
  if (!waitingFor(turn, key, 'rules')) return notWaiting('rules call', key, 'RULES_NOT_OPEN');
  raiseIncident(turn, key, failure, [{ do: 'redo-work', key }]);
  return undefined;
};
