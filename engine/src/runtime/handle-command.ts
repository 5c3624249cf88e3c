import type { Failure, Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import type { Command, Decision, InstanceState, StartCommand } from '../kernel/index.ts';
import type { ProcessModel } from '../model/index.ts';
import type { Claim, MessageSubscriptionItem, WorkReference } from '../ports/index.ts';
import { instanceChange } from './changes/change-of.ts';
import { prepareCommit, type DecidedCommand } from './prepare-commit.ts';
import { creationTimes } from './creation-times.ts';
import { toFailure } from './to-failure.ts';
import { decideThrough } from './decide-through.ts';
import type { Definitions } from './definitions.ts';
import { commandContext, type EngineContext } from './engine-context.ts';
import { createKeyedMutex } from './keyed-mutex.ts';
import type { InstanceLoader, LoadedInstance } from './load-instance.ts';
import type { RuleSets } from './rule-sets.ts';

export interface CommandRequest {
  readonly instanceId: string;
  readonly command: Exclude<Command, StartCommand>;
  readonly actor: Actor;
  readonly claims?: readonly Claim[];
  /** Outgoing command that this one carries out. */
  readonly consumes?: string;
}

export interface StartInstance extends Omit<CommandRequest, 'instanceId' | 'command'> {
  readonly processId: string;
  readonly command: StartCommand;
}

export type CommandOutcome =
  | { readonly kind: 'done'; readonly state: InstanceState; readonly revision: number }
  /** Nothing was written: the kernel or the runtime does not accept the command. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Nothing was written: a claim is taken, or the outgoing command was carried out before. */
  | { readonly kind: 'claimed'; readonly key: string; readonly owner: string };

/** The only way in which instances change: load, decide, commit, announce. */
export interface CommandHandler {
  readonly handle: (request: CommandRequest) => Promise<CommandOutcome>;
  readonly start: (request: StartInstance) => Promise<CommandOutcome>;
}

export interface CommandHandlerParts {
  readonly context: EngineContext;
  readonly definitions: Definitions;
  readonly instances: InstanceLoader;
  readonly rules: RuleSets;
  readonly announce: (references: readonly WorkReference[]) => void;
  /** Called after the commit, outside the instance's turn. */
  readonly subscriptionsOpened: (opened: readonly MessageSubscriptionItem[]) => Promise<void>;
}

/** Commits of other processes that may come first before the command is given up. */
const MAX_CONFLICTS = 20;

type Attempt = CommandOutcome | { readonly kind: 'conflict' };
type Opened = readonly MessageSubscriptionItem[];

export function createCommandHandler(parts: CommandHandlerParts): CommandHandler {
  const { instances, subscriptionsOpened } = parts;
  const mutex = createKeyedMutex();

  const inTurn = async (request: CommandRequest, opened: Opened[]): Promise<CommandOutcome> => {
    for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
      const cached = instances.cached(request.instanceId);
      const loaded = cached ?? (await instances.load(request.instanceId));
      if (!loaded) return { kind: 'refused', failure: instanceNotFound(request.instanceId) };
      const { processId, version } = loaded.state;
      const deciding = {
        ...request,
        loaded,
        processId,
        version: decidingVersion(request, version),
      };
      const attempt = await attemptCommand(parts, deciding, opened);
      if (attempt.kind !== 'conflict' && !(cached && wroteNothing(attempt, cached))) return attempt;
      instances.forget(request.instanceId);
    }
    return { kind: 'refused', failure: contention(request.instanceId) };
  };

  return {
    handle: async (request) => {
      const opened: Opened[] = [];
      const outcome = await mutex.run(request.instanceId, () => inTurn(request, opened));
      if (opened[0]) await subscriptionsOpened(opened[0]);
      return outcome;
    },
    start: async (request) => {
      const opened: Opened[] = [];
      const { instanceId, version } = request.command;
      const attempt = await attemptCommand(parts, { ...request, version }, opened);
      if (opened[0]) await subscriptionsOpened(opened[0]);
      // A new instance can only conflict with itself: it was started before.
      if (attempt.kind === 'conflict') return claimed(`instance:${instanceId}`, instanceId);
      return attempt;
    },
  };
}

/** A migration is decided by the version that the instance is to go on by. */
const decidingVersion = ({ command }: CommandRequest, version: number): number =>
  command.kind === 'migrate' ? command.toVersion : version;

/**
 * Only a commit proves that the state at hand was the newest. What is refused on it, or changes
 * nothing, may come out otherwise on one that another process has written.
 */
const wroteNothing = (attempt: Attempt, { revision }: LoadedInstance): boolean =>
  attempt.kind === 'refused' || (attempt.kind === 'done' && attempt.revision === revision);

interface AttemptInput {
  /** Absent: a new instance. */
  readonly loaded?: LoadedInstance;
  readonly processId: string;
  readonly version: number;
  readonly command: Command;
  readonly actor: Actor;
  readonly claims?: readonly Claim[];
  readonly consumes?: string;
}

async function attemptCommand(
  parts: CommandHandlerParts,
  input: AttemptInput,
  opened: Opened[],
): Promise<Attempt> {
  const { context, definitions } = parts;
  const compiled = definitions.compiled(input.processId, input.version);
  const model: Result<ProcessModel> = compiled
    ? { ok: true, value: compiled }
    : await definitions.model(input.processId, input.version);
  if (!model.ok) return { kind: 'refused', failure: model.failure };
  const now = context.clock.now();
  const deciding = decideThrough(
    { model: model.value, rules: parts.rules, context: commandContext(context, now) },
    input.loaded?.state,
    input.command,
  );
  const decided = deciding instanceof Promise ? await deciding : deciding;
  if (!decided.ok) return { kind: 'refused', failure: decided.failure };
  if (changesNothing(input, decided.value)) return unchanged(input, decided.value);
  const creating = creationTimes(context.store, input.loaded, decided.value.effects);
  const created = creating instanceof Promise ? await creating : creating;
  const left = input.command.kind === 'migrate' ? await modelLeft(parts, input) : undefined;
  const decision = { decision: decided.value, model: model.value, now, created };
  return commitDecision(parts, { ...input, ...decision, ...(left && { left }) }, opened);
}

/** Of the version that a migrating instance has run so far. */
async function modelLeft(
  { definitions }: CommandHandlerParts,
  { loaded }: AttemptInput,
): Promise<ProcessModel | undefined> {
  if (!loaded) return undefined;
  const model = await definitions.model(loaded.state.processId, loaded.state.version);
  return model.ok ? model.value : undefined;
}

async function commitDecision(
  { context, instances, announce }: CommandHandlerParts,
  input: AttemptInput & DecidedCommand,
  opened: Opened[],
): Promise<Attempt> {
  const prepared = prepareCommit(context, input);
  const { commit, effects } = prepared;
  const result = await context.store.commit(commit);
  if (result.kind === 'conflict') return result;
  if (result.kind === 'claimed') return result;
  if (result.kind === 'consumed') return claimed(input.consumes ?? '', commit.instanceId);
  const { state } = input.decision;
  const revision = commit.batch.revision;
  instances.remember({ state, row: commit.row, revision, headHash: commit.batch.hash });
  if (effects.references.length > 0) announce(effects.references);
  if (effects.opened.length > 0) opened.push(effects.opened);
  tell(context, input, revision);
  return { kind: 'done', state, revision };
}

function tell(context: EngineContext, input: DecidedCommand, revision: number): void {
  const { onCommit, changes, report } = context;
  const { decision, now: time, actor } = input;
  const { id: instanceId, processId } = decision.state;
  const committed = { instanceId, processId, revision, time, actor, events: decision.events };
  changes.note(() => instanceChange(committed));
  try {
    onCommit?.(committed);
  } catch (thrown) {
    report(toFailure(thrown, 'onCommit to return'), { during: 'observer', instanceId });
  }
}

/** A commit without events is made only to take a claim or an outgoing command with it. */
const changesNothing = ({ claims, consumes }: AttemptInput, { events }: Decision): boolean =>
  events.length === 0 && consumes === undefined && (claims ?? []).length === 0;

/** A command that changes nothing is not written, and yet it is done. */
const unchanged = (input: AttemptInput, { state }: Decision): CommandOutcome => ({
  kind: 'done',
  state,
  revision: input.loaded?.revision ?? 0,
});

const claimed = (key: string, owner: string): CommandOutcome => ({ kind: 'claimed', key, owner });

export const instanceNotFound = (instanceId: string): Failure => ({
  code: 'INSTANCE_NOT_FOUND',
  message: `Expected an instance "${instanceId}", but there is none.`,
  mend: 'List the instances and take an id from there.',
});

const contention = (instanceId: string): Failure => ({
  code: 'COMMIT_CONTENTION',
  message: `Expected to commit to instance "${instanceId}", but other commits came first ${String(MAX_CONFLICTS + 1)} times.`,
  mend: 'Try again; if it stays, find what writes to this instance so often.',
});
