import type { Failure, Result } from '../errors/failure.ts';
import type { ProcessModel } from '../model/index.ts';
import type { Command, CommandContext } from './command.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { InstanceState } from './state.ts';

export interface Decision {
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  /** The state after `events`: the same as folding them. */
  readonly state: InstanceState;
}

export type Decide = (
  model: ProcessModel,
  state: InstanceState | undefined,
  command: Command,
  context: CommandContext,
) => Result<Decision, Failure>;
