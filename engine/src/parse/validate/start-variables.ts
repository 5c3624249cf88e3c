import type { EventDefinition, Expression, ProcessModel } from '../../model/index.ts';
import type { Reporter } from '../reporter.ts';

/** What starts a process is evaluated before there is an instance: it can read no variables. */
export function checkStartVariables(model: ProcessModel, reporter: Reporter): void {
  for (const id of model.root.triggeredStarts) {
    const node = model.nodes[id];
    if (node?.kind !== 'start-event') continue;
    const reads = node.definitions.flatMap(expressionsOf).flatMap((one) => one.references);
    const [variable] = reads;
    if (variable === undefined) continue;
    const message = `Expected start event '${id}' to read no variables, since no instance exists yet, but it reads '${variable}'.`;
    reporter.error({ code: 'BPMN_START_READS_VARIABLES', elementId: id, message });
  }
}

function expressionsOf(definition: EventDefinition): readonly Expression[] {
  if (definition.kind === 'timer') return [definition.value];
  if (definition.kind === 'signal') return [definition.name];
  return definition.kind === 'message' && definition.name ? [definition.name] : [];
}
