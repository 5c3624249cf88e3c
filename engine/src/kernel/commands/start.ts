import type { StartCommand } from '../command.ts';
import { ROOT } from '../flow/end-instance.ts';
import { PUT_THERE } from '../state.ts';
import type { CommandHandler } from './command-handler.ts';
import { cannotRestartAt, noteOrigin } from './restart.ts';

export const start: CommandHandler<StartCommand> = (turn, command) => {
  const { instanceId, version, variables, businessKey, parent, startElement } = command;
  const { model } = turn;
  const { restart } = command;
  const refused = restart && cannotRestartAt(model, restart.element);
  if (refused) return refused;
  const entry = startElement !== undefined && {
    element: startElement,
    definition: command.definition ?? 0,
    variables,
  };
  const payloadStaysLocal = startElement !== undefined && mapsPayload(turn.model, startElement);
  turn.emit({
    kind: 'instance-started',
    root: model.root.id,
    instanceId,
    processId: model.processId,
    version,
    conversation: command.conversation ?? businessKey ?? instanceId,
    ...(businessKey !== undefined && { businessKey }),
    ...(parent && { parent }),
    variables: payloadStaysLocal ? {} : variables,
  });
  if (restart) noteOrigin(turn, restart);
  const put = restart && { element: restart.element, definition: PUT_THERE, variables: {} };
  const first = put ?? entry;
  turn.agenda.push({ do: 'activate', key: ROOT, ...(first && { entry: first }) });
  return undefined;
};

/** With output mappings on the start event, only what they name becomes a process variable. */
function mapsPayload(model: Parameters<typeof start>[0]['model'], element: string): boolean {
  const node = model.nodes[element];
  return node !== undefined && 'outputs' in node && node.outputs.length > 0;
}
