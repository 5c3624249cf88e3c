import type { ProcessModel } from '../model/index.ts';
import { applyEvent } from './apply/apply-event.ts';
import type { Draft } from './apply/draft.ts';
import type { CommandContext } from './command.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { Execution, InstanceState, Step } from './state.ts';

/** The working set of one `decide`: what has happened so far and what is still to do. */
export interface Turn {
  readonly model: ProcessModel;
  readonly context: CommandContext;
  /** Always the fold of the events so far. */
  readonly state: InstanceState;
  readonly events: Event[];
  readonly effects: Effect[];
  readonly agenda: Step[];
  /** Something changed that a conditional event may wait for. */
  conditionsDirty: boolean;
  readonly emit: (event: Event) => void;
}

export function beginTurn(model: ProcessModel, draft: Draft, context: CommandContext): Turn {
  const events: Event[] = [];
  const turn: Turn = {
    model,
    context,
    state: draft,
    events,
    effects: [],
    agenda: [],
    conditionsDirty: false,
    emit: (event) => {
      applyEvent(draft, event);
      events.push(event);
      if (MAY_TURN_CONDITIONS.has(event.kind)) turn.conditionsDirty = true;
    },
  };
  return turn;
}

/** The execution `key`, where it is still alive. */
export const executionAt = (turn: Turn, key: number): Execution | undefined =>
  turn.state.executions[key];

const MAY_TURN_CONDITIONS: ReadonlySet<Event['kind']> = new Set([
  'variables-set',
  'subscription-opened',
  'element-activated',
  'loop-pass-completed',
  'instance-migrated',
  'instance-resumed',
]);
