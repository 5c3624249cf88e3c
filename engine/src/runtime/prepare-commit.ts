import { chainBatch, detach, type Actor } from '../history/index.ts';
import type { Command, Decision, InstanceState } from '../kernel/index.ts';
import type { ProcessModel } from '../model/index.ts';
import type { Claim, Commit, InstanceRow } from '../ports/index.ts';
import type { CommitFrame } from './commit-frame.ts';
import type { CreationTimes } from './creation-times.ts';
import { effectsToCommit, type CommitEffects } from './effects-to-commit.ts';
import type { EngineContext } from './engine-context.ts';
import type { LoadedInstance } from './load-instance.ts';

/** One decided command of an instance, on its way to the store. */
export interface DecidedCommand {
  /** Absent: a new instance. */
  readonly loaded?: LoadedInstance;
  readonly command: Command;
  readonly decision: Decision;
  readonly model: ProcessModel;
  /** Of a migration: the version that the instance has run so far. */
  readonly left?: ProcessModel;
  readonly actor: Actor;
  readonly now: number;
  readonly created: CreationTimes;
  readonly claims?: readonly Claim[];
  readonly consumes?: string;
}

export interface PreparedCommit {
  readonly commit: Commit;
  readonly effects: CommitEffects;
}

export function prepareCommit(context: EngineContext, decided: DecidedCommand): PreparedCommit {
  const { loaded, decision, actor, now, command, consumes } = decided;
  const { state, events } = decision;
  const expectedRevision = loaded?.revision ?? 0;
  const revision = expectedRevision + 1;
  const { messageTimeToLive, hash } = context;
  const { created } = decided;
  const frame: CommitFrame = { state, revision, actor, now, messageTimeToLive, created };
  const effects = effectsToCommit(decision.effects, frame);
  const content = {
    ...{ instanceId: state.id, revision, format: 1 as const, actor },
    ...{ command: command.kind, time: now, ...detach(events, detachingOf(context, decided)) },
  };
  const batch = chainBatch(loaded?.headHash, content, hash);
  const commit: Commit = {
    instanceId: state.id,
    expectedRevision,
    row: rowOf(state, now, loaded?.row),
    snapshot: JSON.stringify(state),
    batch,
    work: effects.work,
    ...(isPersonal(decided) && { personal: true as const }),
    ended: state.status !== 'active',
    outgoing: effects.outgoing,
    ...(consumes !== undefined && { consumes }),
    claims: claimsOf(decided),
    releases: releasesOf(decided),
  };
  return { commit, effects };
}

const isPersonal = ({ model }: DecidedCommand): boolean => model.root.personal.length > 0;

function detachingOf(
  { detaching }: EngineContext,
  decided: DecidedCommand,
): EngineContext['detaching'] {
  if (!isPersonal(decided)) return detaching;
  const personal = new Set([...(detaching.personal ?? []), ...decided.model.root.personal]);
  return { ...detaching, personal, whole: TELLING };
}

/** Failures, explanations of rules and items of loops tell values without their names. */
const TELLING: ReadonlySet<string> = new Set(['message', 'explanation', 'items']);

/** The claim that keeps a business key unique among the open instances of a process. */
export const businessKeyClaim = (processId: string, businessKey: string): string =>
  `bk:${processId}:${businessKey}`;

function rowOf(state: InstanceState, now: number, before: InstanceRow | undefined): InstanceRow {
  const { id, processId, version, businessKey, parent, status } = state;
  return {
    id,
    processId,
    version,
    ...(businessKey !== undefined && { businessKey }),
    ...(parent && { parentId: parent.instanceId }),
    status,
    ...(state.suspension && { suspended: true as const }),
    startedAt: before?.startedAt ?? now,
    ...(status !== 'active' && { endedAt: before?.endedAt ?? now }),
    incidents: Object.keys(state.incidents).length,
  };
}

function claimsOf(decided: DecidedCommand): readonly Claim[] {
  const { decision, model, claims = [] } = decided;
  const key = claimsKey(decided) ? uniqueKey(decision.state, model) : undefined;
  // The caller's claims come first: a start that was made before is told so, not that its key is taken.
  return key === undefined ? claims : [...claims, { key, owner: decision.state.id }];
}

/** At its start, or when it goes on by a version that keeps the key unique where the old did not. */
const claimsKey = ({ loaded, left, decision }: DecidedCommand): boolean =>
  !loaded ||
  (left !== undefined && !left.root.businessKeyUnique && decision.state.status === 'active');

function releasesOf(decided: DecidedCommand): readonly string[] {
  const { loaded, decision, model, left = model } = decided;
  const { state } = decision;
  // Given back at its end; by now another instance may have it.
  if (loaded && loaded.state.status !== 'active') return [];
  const keeps = state.status === 'active' && model.root.businessKeyUnique;
  const key = keeps ? undefined : uniqueKey(state, left);
  return key === undefined ? [] : [key];
}

function uniqueKey({ processId, businessKey }: InstanceState, model: ProcessModel) {
  if (!model.root.businessKeyUnique || businessKey === undefined) return undefined;
  return businessKeyClaim(processId, businessKey);
}
