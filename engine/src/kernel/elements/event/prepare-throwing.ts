import { ok, type Result } from '../../../errors/failure.ts';
import type { EndEvent, EventDefinition, IntermediateThrowEvent } from '../../../model/index.ts';
import type { Start, Visit } from '../element-behaviour.ts';
import { prepareThrow } from './definition/prepare-throw.ts';
import type { ThrownEvent } from './definition/thrown-event.ts';

/**
 * Throws every definition of an event (BPMN 2.0 §10.4.3: a multiple event throws all), those that
 * end something last. It completes when none of them keeps it.
 */
export function prepareThrowing(visit: Visit<EndEvent | IntermediateThrowEvent>): Result<Start> {
  const { turn, execution, node } = visit;
  const thrown: ThrownEvent[] = [];
  for (const definition of [...node.definitions].sort((a, b) => rank(a) - rank(b))) {
    const prepared = prepareThrow(visit, definition);
    if (!prepared.ok) return prepared;
    thrown.push(prepared.value);
  }
  const work = thrown.find((event) => event.work)?.work;
  const then = (): void => {
    let completes = true;
    for (const event of thrown) {
      if (!turn.state.executions[execution.key]) return;
      if (!event.run()) completes = false;
    }
    if (completes) turn.agenda.push({ do: 'complete', key: execution.key });
  };
  return ok({ then, ...(work && { work }) });
}

const ORDER = ['signal', 'message', 'escalation', 'compensation', 'error', 'cancel', 'terminate'];

const rank = (definition: EventDefinition): number => ORDER.indexOf(definition.kind);
