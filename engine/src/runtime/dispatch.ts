import { WaybillError, type Failure } from '../errors/failure.ts';
import type { Actor } from '../history/index.ts';
import type { Command, ParentLink } from '../kernel/index.ts';
import {
  byMaking,
  receiverOf,
  senderOf,
  wayOf,
  type OutgoingCommand,
  type Store,
} from '../ports/index.ts';
import { businessKeyTaken } from './business-key-taken.ts';
import { notFound, type Definitions } from './definitions.ts';
import type { EngineContext } from './engine-context.ts';
import { entityName, entityTypeOf } from './entity/entity-types.ts';
import type { EntityHandler } from './entity/handle-entity.ts';
import type { CommandHandler, CommandOutcome } from './handle-command.ts';
import { createKeyedMutex } from './keyed-mutex.ts';
import type { InstanceLoader } from './load-instance.ts';
import type { MessageRouter } from './message-router.ts';
import type { SignalRouter } from './signal-router.ts';

/**
 * Carries out outgoing commands. The row goes in the commit of its target, so that a crash leaves
 * either both undone or both done; a row whose target does not want it is dropped and reported.
 */
export interface Dispatcher {
  /** Resolves when it is carried out, also by another delivery; rejects when it must be tried again. */
  readonly dispatch: (id: string) => Promise<void>;
  /** Carries out everything there is, what comes up meanwhile included; gives the number done. */
  readonly drain: () => Promise<number>;
}

export interface DispatcherParts {
  readonly context: EngineContext;
  readonly commands: CommandHandler;
  readonly definitions: Definitions;
  readonly instances: InstanceLoader;
  readonly messages: MessageRouter;
  readonly signals: SignalRouter;
  readonly entities: EntityHandler;
  /** Outgoing commands that their own sender carries out just now. */
  readonly underWay: ReadonlySet<string>;
}

type Target<K extends OutgoingCommand['target']['kind']> = Extract<
  OutgoingCommand['target'],
  { kind: K }
>;

const BATCH = 200;

/** An end for processes that call or message each other without end. */
const MAX_DRAINED = 20_000;

/** Instances that may call one another in a chain; a process that calls itself comes to an end. */
const MAX_CALL_DEPTH = 100;

/** Failures of the engine's own, not of a target that does not want the command: try again. */
const TRY_AGAIN: ReadonlySet<string> = new Set([
  'COMMIT_CONTENTION',
  'DEFINITION_NOT_READABLE',
  'PROCESS_NOT_FOUND',
]);

export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { context, underWay } = parts;
  const { store } = context;
  const mutex = createKeyedMutex();
  const inOrder = (command: OutgoingCommand): Promise<void> =>
    mutex.run(receiverOf(command) ?? `from:${senderOf(command.id)}`, async () => {
      for (const due of await upTo(store, command)) await carryOut(parts, due);
    });

  return {
    dispatch: async (id) => {
      const command = underWay.has(id) ? undefined : await store.outgoingCommand(id);
      if (command) await inOrder(command);
    },
    drain: async () => {
      let done = 0;
      for (;;) {
        const commands = await store.outgoing(BATCH);
        if (commands.length === 0) return done;
        for (const command of commands) await inOrder(command);
        done += commands.length;
        if (done > MAX_DRAINED) throw new WaybillError(withoutEnd);
      }
    },
  };
}

/**
 * The command, and what its sender has told the same receiver before: a child must be started before
 * it is cancelled, and is not to rest for good because its resumption was the quicker one. Whoever
 * is to carry out the earlier ones may be another process, or may be slow; twice is once.
 */
async function upTo(store: Store, command: OutgoingCommand): Promise<readonly OutgoingCommand[]> {
  const way = wayOf(command);
  const there = way === undefined ? [] : await store.outgoingOn(way);
  if (there.some(({ id }) => id === command.id)) {
    return there.filter((one) => byMaking(one, command) <= 0).toSorted(byMaking);
  }
  // Without a way, or put in by a version that did not note it.
  return (await store.outgoingCommand(command.id)) ? [command] : [];
}

async function carryOut(parts: DispatcherParts, command: OutgoingCommand): Promise<void> {
  const { target } = command;
  switch (target.kind) {
    case 'instance':
      return toInstance(parts, command, target);
    case 'start':
      return startChild(parts, command, target);
    case 'entity':
      return toEntity(parts, command, target);
    case 'message':
      await parts.messages.deliver(target.message);
      return parts.context.store.deleteOutgoing(command.id);
    case 'signal':
      await parts.signals.broadcast(target, command);
      return parts.context.store.deleteOutgoing(command.id);
  }
}

async function toInstance(
  { context, commands }: DispatcherParts,
  { id }: OutgoingCommand,
  { instanceId, command, actor = senderAs(id, command) }: Target<'instance'>,
): Promise<void> {
  if (command.kind === 'start') return context.store.deleteOutgoing(id);
  const outcome = await commands.handle({ instanceId, command, actor, consumes: id });
  if (outcome.kind === 'done') return;
  if (outcome.kind === 'refused') noteUnwanted(context, instanceId, outcome.failure);
  await context.store.deleteOutgoing(id);
}

const senderAs = (id: string, command: Command): Actor => ({
  id: senderOf(id),
  by: 'byParent' in command ? 'parent' : 'child',
});

async function toEntity(
  { context, entities }: DispatcherParts,
  { id }: OutgoingCommand,
  { entityId, command }: Target<'entity'>,
): Promise<void> {
  const request = { name: entityName(entityId), command, consumes: id };
  const outcome = await entityTypeOf(entityId).receive(entities, request);
  if (outcome.kind === 'done') return;
  // Refused where another process was quicker: the command went with what that one committed.
  const open = (await context.store.outgoingCommand(id)) !== undefined;
  if (outcome.kind === 'refused' && open) noteUnwanted(context, entityId, outcome.failure);
  await context.store.deleteOutgoing(id);
}

async function startChild(
  parts: DispatcherParts,
  { id }: OutgoingCommand,
  target: Target<'start'>,
): Promise<void> {
  const outcome = await tryStart(parts, id, target);
  if (outcome.kind === 'done') return;
  const failure = failureOf(outcome, target);
  if (!failure) return parts.context.store.deleteOutgoing(id);
  await failChild(parts, id, { target, failure });
}

async function tryStart(
  parts: DispatcherParts,
  id: string,
  { processId, version, command }: Target<'start'>,
): Promise<CommandOutcome> {
  const { definitions, commands } = parts;
  const wanted = version ?? (await definitions.newestVersion(processId));
  if (wanted === undefined) return { kind: 'refused', failure: calledNotFound(processId) };
  if (await isTooDeep(parts, command.parent)) {
    return { kind: 'refused', failure: tooDeep(processId) };
  }
  return commands.start({
    processId,
    command: { ...command, version: wanted },
    actor: { id: senderOf(id), by: 'parent' },
    consumes: id,
  });
}

/** Callers are mostly at hand, and mostly few. */
async function isTooDeep(
  { instances }: DispatcherParts,
  parent: ParentLink | undefined,
): Promise<boolean> {
  let caller = parent;
  for (let depth = 0; caller; depth += 1) {
    if (depth + 1 >= MAX_CALL_DEPTH) return true;
    const { instanceId } = caller;
    const loaded = instances.cached(instanceId) ?? (await instances.load(instanceId));
    caller = loaded?.state.parent;
  }
  return false;
}

/** Undefined: it was started before, by another delivery of the same command. */
function failureOf(
  outcome: Exclude<CommandOutcome, { kind: 'done' }>,
  { processId, command }: Target<'start'>,
): Failure | undefined {
  if (outcome.kind === 'refused') {
    if (TRY_AGAIN.has(outcome.failure.code)) throw new WaybillError(outcome.failure);
    return outcome.failure;
  }
  if (!outcome.key.startsWith('bk:')) return undefined;
  return businessKeyTaken(processId, command.businessKey ?? '', outcome.owner);
}

async function failChild(
  { context, commands }: DispatcherParts,
  id: string,
  { target, failure }: { readonly target: Target<'start'>; readonly failure: Failure },
): Promise<void> {
  const { parent, instanceId: childId } = target.command;
  if (parent) {
    const { instanceId, execution: key } = parent;
    const actor: Actor = { id: childId, by: 'child' };
    const command = { kind: 'fail-child', key, childId, failure } as const;
    const outcome = await commands.handle({ instanceId, command, actor, consumes: id });
    if (outcome.kind === 'done') return;
    if (outcome.kind === 'refused') noteUnwanted(context, instanceId, outcome.failure);
  }
  await context.store.deleteOutgoing(id);
}

function noteUnwanted({ report }: EngineContext, instanceId: string, failure: Failure): void {
  if (TRY_AGAIN.has(failure.code)) throw new WaybillError(failure);
  report({ ...failure, code: 'COMMAND_UNWANTED' }, { during: 'dispatch', instanceId });
}

const withoutEnd: Failure = {
  code: 'WORK_WITHOUT_END',
  message: `Expected automatic work to come to an end, but after ${String(MAX_DRAINED)} commands there is more.`,
  mend: 'Look for processes that call or message each other in a circle.',
};

const tooDeep = (processId: string): Failure => ({
  code: 'CALLS_TOO_DEEP',
  message: `Expected at most ${String(MAX_CALL_DEPTH)} instances that call one another, but process "${processId}" would be one more.`,
  mend: 'Give the chain of calls an end, cancel its instances, or move the token past the call.',
});

const calledNotFound = (processId: string): Failure => ({
  ...notFound(processId),
  code: 'CALLED_PROCESS_NOT_FOUND',
});
