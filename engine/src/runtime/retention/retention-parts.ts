import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { EntityCommand, EntityType } from '../../entity/entity-type.ts';
import type { Archives } from '../../ports/index.ts';
import type { EngineContext, Sealing } from '../engine-context.ts';
import { allEntities } from '../entity/all-entities.ts';
import type { EntityHandler } from '../entity/handle-entity.ts';

export interface RetentionParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
  /** Makes a seal over everything there is. */
  readonly seal: () => Promise<string>;
}

/** What a run needs beside the store. */
export interface ArchivingParts extends RetentionParts {
  readonly archives: Archives;
  readonly sealing: Sealing;
}

export async function changeEntity<S, C extends EntityCommand, E extends object>(
  { entities }: RetentionParts,
  type: EntityType<S, C, E>,
  request: { readonly name: string; readonly command: C },
): Promise<S> {
  const outcome = await entities.handle(type, request);
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  throw new Error(`Expected no claim of ${type.kind}, but "${outcome.key}" is taken.`);
}

export async function statesOf<S, C extends EntityCommand, E extends object>(
  { context }: RetentionParts,
  { kind }: EntityType<S, C, E>,
  where: Readonly<Record<string, string>> = {},
): Promise<readonly S[]> {
  const states: S[] = [];
  for await (const { snapshot } of allEntities(context.store, kind, where))
    // Only the handler of entities writes snapshots of the kind.
    states.push(JSON.parse(snapshot) as S);
  return states;
}

export function archivingParts(parts: RetentionParts): ArchivingParts {
  const { archives, sealing } = parts.context;
  if (archives && sealing) return { ...parts, archives, sealing };
  throw new WaybillError(NOT_SET_UP);
}

const NOT_SET_UP: Failure = {
  code: 'RETENTION_NOT_SET_UP',
  message: 'Expected a place for archives and keys to sign them with, but one of them is missing.',
  mend: 'Ask whoever runs the server for a folder of archives and keys for seals.',
};
