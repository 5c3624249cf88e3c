import type { EntityCommand, EntityType } from '../../entity/entity-type.ts';
import type { Actor } from '../../history/index.ts';
import type { EntityFields } from '../../ports/index.ts';
import type { EntityOutcome } from './handle-entity.ts';

type Kind = Pick<EntityType<never, never, never>, 'kind'>;

/** Pages are ordered by id; 100 where no limit is given. */
export interface EntitySearch {
  readonly where?: EntityFields;
  readonly limit?: number;
  /** Name of the last of the page before. */
  readonly after?: string;
  /** Ids that begin so. */
  readonly prefix?: { readonly name: string; readonly value: string };
}

export interface FoundEntity<S> {
  readonly name: string;
  readonly revision: number;
  readonly state: S;
}

export interface EntityHistoryEntry {
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  readonly command: string;
  readonly hash: string;
  /** As chained: values kept beside the chain stay digests. */
  readonly events: readonly object[];
}

/**
 * Things of the kinds that the engine knows and that live by events, for those who build on the
 * engine: accounts, sessions, comments. Ledger and records have interfaces of their own.
 */
export interface Entities {
  readonly change: <S, C extends EntityCommand, E extends object>(
    type: EntityType<S, C, E>,
    request: { readonly name: string; readonly command: C; readonly claims?: readonly string[] },
  ) => Promise<EntityOutcome<S>>;
  readonly load: <S, C extends EntityCommand, E extends object>(
    type: EntityType<S, C, E>,
    name: string,
  ) => Promise<FoundEntity<S> | undefined>;
  readonly find: <S, C extends EntityCommand, E extends object>(
    type: EntityType<S, C, E>,
    search?: EntitySearch,
  ) => Promise<readonly FoundEntity<S>[]>;
  readonly history: (
    type: Kind,
    name: string,
    fromRevision?: number,
    limit?: number,
  ) => Promise<readonly EntityHistoryEntry[]>;
}
