import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { EntityCommand, EntityType } from '../../entity/entity-type.ts';
import type { EntityCommit, WorkReference } from '../../ports/index.ts';
import type { EngineContext } from '../engine-context.ts';
import { entityChange } from '../changes/change-of.ts';
import { createKeyedMutex } from '../keyed-mutex.ts';
import type { EntityRequest } from './entity-request.ts';
import { toFailure } from '../to-failure.ts';
import { prepareEntityCommit, type LoadedEntity } from './prepare-entity-commit.ts';

export type EntityOutcome<S> =
  | { readonly kind: 'done'; readonly state: S }
  /** Nothing was written: the entity does not accept the command. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Nothing was written: a claim is taken, or the outgoing command was carried out before. */
  | { readonly kind: 'claimed'; readonly key: string };

/** The only way in which entities change: load, decide, commit, tell the others. */
export interface EntityHandler {
  readonly handle: <S, C extends EntityCommand, E extends object>(
    type: EntityType<S, C, E>,
    request: EntityRequest<C>,
  ) => Promise<EntityOutcome<S>>;
  readonly load: <S>(
    type: Pick<EntityType<S, never, never>, 'kind'>,
    name: string,
  ) => Promise<LoadedEntity<S> | undefined>;
  /** Whether the key is claimed; what followed from its commit has then been carried out. */
  readonly wasClaimed: (key: string) => Promise<boolean>;
}

export interface EntityHandlerParts {
  readonly context: EngineContext;
  readonly announce: (references: readonly WorkReference[]) => void;
  /** Carries out an outgoing command at once; nothing where it is done already. */
  readonly dispatch: (id: string) => Promise<void>;
}

/** Commits of other processes that may come first before the command is given up. */
const MAX_CONFLICTS = 20;

type Attempt<S> =
  | Exclude<EntityOutcome<S>, { kind: 'claimed' }>
  | { readonly kind: 'conflict' }
  | { readonly kind: 'claimed'; readonly key: string; readonly owner: string };

interface Attempted<S> {
  readonly attempt: Exclude<Attempt<S>, { kind: 'conflict' }>;
  /** Ids of what the commit tells others. */
  readonly sent: readonly string[];
}

export function createEntityHandler(parts: EntityHandlerParts): EntityHandler {
  const { store } = parts.context;
  const mutex = createKeyedMutex();

  const load: EntityHandler['load'] = async <S>(
    { kind }: { readonly kind: string },
    name: string,
  ) => {
    const stored = await store.loadEntity(`${kind}/${name}`);
    if (!stored) return undefined;
    const { revision, headHash, snapshot } = stored;
    // Only this handler writes snapshots of the kind.
    return { state: JSON.parse(snapshot) as S, revision, headHash };
  };
  const inTurn = async <S, C extends EntityCommand, E extends object>(
    type: EntityType<S, C, E>,
    request: EntityRequest<C>,
  ): Promise<Attempted<S>> => {
    for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
      const loaded = await load<S>(type, request.name);
      const sent: string[] = [];
      const attempt = await attemptCommand({ ...parts, type, loaded, sent }, request);
      if (attempt.kind !== 'conflict') return { attempt, sent };
    }
    return { attempt: { kind: 'refused', failure: contention(type.kind, request.name) }, sent: [] };
  };

  return {
    load,
    wasClaimed: async (key) => {
      const owner = await store.claimOwner(key);
      if (owner !== undefined) await tell(parts, owner);
      return owner !== undefined;
    },
    handle: async (type, request) => {
      const id = `${type.kind}/${request.name}`;
      const { attempt, sent } = await mutex.run(id, () => inTurn(type, request));
      await tellAll(parts, sent);
      if (attempt.kind !== 'claimed') return attempt;
      // Whoever took the claim may have been cut off before the others were told.
      await tell(parts, attempt.owner);
      return { kind: 'claimed', key: attempt.key };
    },
  };
}

interface Attempting<S, C extends EntityCommand, E extends object> extends EntityHandlerParts {
  readonly type: EntityType<S, C, E>;
  readonly loaded: LoadedEntity<S> | undefined;
  readonly sent: string[];
}

async function attemptCommand<S, C extends EntityCommand, E extends object>(
  { context, type, loaded, sent }: Attempting<S, C, E>,
  request: EntityRequest<C>,
): Promise<Attempt<S>> {
  const decided = type.decide(loaded?.state, request.command);
  if (!decided.ok) return { kind: 'refused', failure: decided.failure };
  if (loaded && decided.value.length === 0) return unchanged(context, loaded.state, request);
  const prepared = prepareEntityCommit(context, { type, loaded, request, events: decided.value });
  const result = await context.store.commitEntity(prepared.commit);
  if (result.kind === 'consumed')
    return { kind: 'claimed', key: request.consumes ?? '', owner: '' };
  if (result.kind !== 'committed') return result;
  tellObserver(context, prepared.commit);
  sent.push(...prepared.commit.outgoing.map(({ id }) => id));
  return { kind: 'done', state: prepared.state };
}

function tellObserver(
  { onEntityCommit, changes, report }: EngineContext,
  { entityId, batch: { revision, time, actor } }: EntityCommit,
): void {
  changes.note(() => entityChange({ entityId, revision }));
  try {
    onEntityCommit?.({ entityId, revision, time, actor });
  } catch (thrown) {
    report(toFailure(thrown, 'onEntityCommit to return'), { during: 'observer' });
  }
}

/** Commands that are told at one time: enough for their commits to share the store's writes. */
const AT_ONE_TIME = 100;

async function tellAll(parts: EntityHandlerParts, sent: readonly string[]): Promise<void> {
  for (let at = 0; at < sent.length; at += AT_ONE_TIME) {
    try {
      await Promise.all(sent.slice(at, at + AT_ONE_TIME).map((id) => tell(parts, id)));
    } catch (thrown) {
      parts.announce(sent.slice(at).map((id) => ({ kind: 'outgoing', id })));
      throw thrown;
    }
  }
}

/** There is nothing to commit, and so nothing that a command on its way would go with. */
async function unchanged<S, C>(
  { store }: EngineContext,
  state: S,
  { consumes }: EntityRequest<C>,
): Promise<Attempt<S>> {
  if (consumes !== undefined) await store.deleteOutgoing(consumes);
  return { kind: 'done', state };
}

/** A read after the reply sees it; where it cannot be done now, the queue does it. */
async function tell({ announce, dispatch }: EntityHandlerParts, id: string): Promise<void> {
  try {
    await dispatch(id);
  } catch (thrown) {
    announce([{ kind: 'outgoing', id }]);
    throw thrown instanceof WaybillError ? thrown : new WaybillError(notTold(thrown));
  }
}

const notTold = (thrown: unknown): Failure => ({
  code: 'BACKGROUND_WORK_FAILED',
  message: `Expected to tell another ledger entry, but ${thrown instanceof Error ? thrown.message : String(thrown)}`,
  mend: 'What was asked for is done; the rest is done by itself.',
});

const contention = (kind: string, name: string): Failure => ({
  code: 'COMMIT_CONTENTION',
  message: `Expected to commit to ${kind} "${name}", but other commits came first ${String(MAX_CONFLICTS + 1)} times.`,
  mend: 'Try again; if it stays, find what writes to it so often.',
});
