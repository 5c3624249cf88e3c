import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { ProcessModel } from '../model/index.ts';
import { draftOf, emptyDraft } from './apply/draft.ts';
import type { Command, CommandContext } from './command.ts';
import { handle } from './commands/handle.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { atRest, isRefusedAtRest } from './flow/suspension.ts';
import { runAgenda } from './run-agenda.ts';
import { failureAt } from './scope.ts';
import type { InstanceState } from './state.ts';
import { beginTurn } from './turn.ts';

export interface Decision {
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  /** The state after `events`: the same as folding them. */
  readonly state: InstanceState;
}

export type Decide = typeof decide;

/**
 * What a command does to an instance: pure, so that the same inputs give the same events anywhere.
 * `state` stays as it was; undefined only with a start command. A refused command has no events.
 */
export function decide(
  model: ProcessModel,
  state: InstanceState | undefined,
  command: Command,
  context: CommandContext,
): Result<Decision, Failure> {
  const refusal = refuse(state, command);
  if (refusal) return fail(refusal);
  const turn = beginTurn(model, state ? draftOf(state) : emptyDraft(), context);
  const failure = handle(turn, command);
  if (failure) return fail(failure);
  runAgenda(turn);
  const effects = turn.state.suspension ? atRest(turn.effects) : turn.effects;
  return ok({ events: turn.events, effects, state: turn.state });
}

function refuse(state: InstanceState | undefined, command: Command): Failure | undefined {
  if (!state) {
    if (command.kind === 'start') return undefined;
    return failureAt(
      'INSTANCE_NOT_FOUND',
      '',
      `Expected an instance for ${command.kind}, but there is none.`,
    );
  }
  if (command.kind === 'start') {
    return failureAt(
      'INSTANCE_EXISTS',
      '',
      `Expected to start instance "${state.id}", but it has been started already.`,
    );
  }
  if (state.suspension && isRefusedAtRest(command)) return suspended(state, command);
  if (state.status === 'active' || command.kind === 'note-restart') return undefined;
  return failureAt(
    'INSTANCE_ENDED',
    '',
    `Expected instance "${state.id}" to be active, but it is ${state.status}.`,
    'Nothing more can be done to it; start a new one.',
  );
}

const suspended = ({ id }: InstanceState, { kind }: Command): Failure =>
  failureAt(
    'INSTANCE_SUSPENDED',
    '',
    `Expected instance "${id}" to be under way for ${kind}, but it is suspended.`,
    'Resume it, or wait until somebody does.',
  );
