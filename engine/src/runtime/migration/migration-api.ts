import type { Failure } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import type {
  DefinitionDifference,
  MigrationMapping,
  MigrationPlan,
} from '../../migration/index.ts';
import type { InstanceQuery } from '../../ports/index.ts';

/** From which version of a process to which, and what becomes of which element. */
export interface MigrationRequest {
  readonly processId: string;
  readonly from: number;
  readonly to: number;
  /** Of elements and flows whose id has changed; all others keep theirs. */
  readonly mapping?: MigrationMapping;
}

/** Which of the open instances of the version left. */
export interface MigrationFilter extends Pick<InstanceQuery, 'businessKey' | 'withIncidents'> {
  /** Instances of one page; 50 where absent, 200 at most. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface MigrationOptions {
  /** Stands in the history of every instance. */
  readonly reason: string;
  /** `{ id: 'engine', by: 'system' }` where absent. */
  readonly actor?: Actor;
}

/** What has become of one instance, or would become of it. */
export interface MigrationVerdict {
  readonly instanceId: string;
  /** Of verdicts over many instances, where it has one. */
  readonly businessKey?: string;
  /** `unchanged`: it runs by that version already. */
  readonly kind: 'migrated' | 'unchanged' | 'refused';
  /** Why it was refused, every reason that is known. */
  readonly failures: readonly Failure[];
  /** Elements of the new version that are waited for from now on. */
  readonly opened: readonly string[];
  /** Elements of the old version that are not waited for any more. */
  readonly closed: readonly string[];
}

export interface MigrationPage {
  readonly verdicts: readonly MigrationVerdict[];
  /** Where the next page begins; absent after the last. */
  readonly next?: string;
}

/**
 * Moves running instances to another version of their process. Each instance is one commit; said
 * again, what has been done stays done. Rejects where a version is not deployed, both are the same,
 * or the mapping itself is wrong; what one instance is refused for is its verdict.
 */
export interface Migration {
  readonly compare: (
    processId: string,
    versions: { readonly from: number; readonly to: number },
  ) => Promise<DefinitionDifference>;
  /** What becomes of each element; also tells what is wrong with the mapping. */
  readonly plan: (request: MigrationRequest) => Promise<MigrationPlan>;
  /** What `migrate` would give; writes nothing. */
  readonly dryRun: (instanceId: string, request: MigrationRequest) => Promise<MigrationVerdict>;
  readonly migrate: (
    instanceId: string,
    request: MigrationRequest,
    options: MigrationOptions,
  ) => Promise<MigrationVerdict>;
  /** What `migratePage` would give; writes nothing. */
  readonly dryRunPage: (
    request: MigrationRequest,
    filter?: MigrationFilter,
  ) => Promise<MigrationPage>;
  /** One page of the open instances of the version left, in order of their start; goes on after refusals. */
  readonly migratePage: (
    request: MigrationRequest,
    options: MigrationOptions,
    filter?: MigrationFilter,
  ) => Promise<MigrationPage>;
}
