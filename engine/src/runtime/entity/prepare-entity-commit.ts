import type { Consequences, EntityCommand, EntityType, Send } from '../../entity/entity-type.ts';
import { chainBatch, detach } from '../../history/index.ts';
import type { EntityCommit, OutgoingCommand } from '../../ports/index.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityRequest } from './entity-request.ts';

export interface LoadedEntity<S> {
  readonly state: S;
  readonly revision: number;
  readonly headHash: string;
}

interface Decided<S, C extends EntityCommand, E extends object> {
  readonly type: EntityType<S, C, E>;
  /** Absent: a new entity. */
  readonly loaded: LoadedEntity<S> | undefined;
  readonly request: EntityRequest<C>;
  readonly events: readonly E[];
}

export interface PreparedEntityCommit<S> {
  readonly commit: EntityCommit;
  /** After the commit. */
  readonly state: S;
}

export function prepareEntityCommit<S, C extends EntityCommand, E extends object>(
  context: EngineContext,
  { type, loaded, request, events }: Decided<S, C, E>,
): PreparedEntityCommit<S> {
  const { name, command, consumes } = request;
  const entityId = `${type.kind}/${name}`;
  const revision = (loaded?.revision ?? 0) + 1;
  const state = stateAfter(type, loaded?.state, events);
  const all = events.map((event) => type.consequences(event, state, loaded?.state));
  const now = context.clock.now();
  const sends = [...(request.sends ?? []), ...all.flatMap((one) => one.sends ?? [])];
  const outgoing = outgoingOf(sends, { entityId, revision, now });
  const personal = type.personal?.(state) ?? [];
  const content = {
    ...{ instanceId: entityId, revision, format: 1 as const, actor: command.actor },
    ...{
      command: command.kind,
      time: now,
      ...detach(events, detachingOf(context, personal)),
    },
  };
  const commit: EntityCommit = {
    entityId,
    expectedRevision: revision - 1,
    ...(personal.length > 0 && { personal: true as const }),
    snapshot: JSON.stringify(state),
    ...fieldsOf(type, state),
    batch: chainBatch(loaded?.headHash, content, context.hash),
    outgoing,
    ...(consumes !== undefined && { consumes }),
    claims: [
      ...claimsOf(all, request.claims, outgoing[0]?.id ?? entityId),
      ...(request.ownedClaims ?? []),
    ],
    releases: all.flatMap(({ releases }) => releases ?? []),
  };
  return { commit, state };
}

function fieldsOf<S, C extends EntityCommand, E extends object>(
  { fields, personalFields }: EntityType<S, C, E>,
  state: S,
): Pick<EntityCommit, 'fields' | 'personalFields'> {
  const personal = personalFields?.(state) ?? [];
  return { fields: fields(state), ...(personal.length > 0 && { personalFields: personal }) };
}

function detachingOf(
  { detaching }: EngineContext,
  personal: readonly string[],
): EngineContext['detaching'] {
  if (personal.length === 0) return detaching;
  return { ...detaching, personal: new Set([...(detaching.personal ?? []), ...personal]) };
}

function stateAfter<S, C extends EntityCommand, E extends object>(
  { kind, evolve }: EntityType<S, C, E>,
  before: S | undefined,
  events: readonly E[],
): S {
  let state = before;
  for (const event of events) state = evolve(state, event);
  if (state === undefined) throw new Error(`Expected events of a new ${kind}, but there are none.`);
  return state;
}

function outgoingOf(
  sends: readonly Send[],
  from: { readonly entityId: string; readonly revision: number; readonly now: number },
): readonly OutgoingCommand[] {
  return sends.map((send, index) => ({
    id: `${from.entityId}:${String(from.revision)}:${String(index)}`,
    createdAt: from.now,
    target: { kind: 'entity', ...send },
  }));
}

/** Owned by the first command that follows: whoever finds the claim taken can carry it out first. */
function claimsOf(
  all: readonly Consequences[],
  asked: readonly string[] = [],
  owner: string,
): EntityCommit['claims'] {
  const keys = [...asked, ...all.flatMap(({ claims }) => claims ?? [])];
  return keys.map((key) => ({ key, owner }));
}
