import type { Failure } from '../errors/failure.ts';
import type { ElementKind } from '../model/index.ts';

/**
 * Element or sequence flow id of the version left → its id in the version gone to; null where it
 * is to have none, so that what is there under the same id counts as new. Ids that are not named
 * keep their name.
 */
export type MigrationMapping = Readonly<Record<string, string | null>>;

/** What becomes of one element of the version left. */
export interface PlannedElement {
  readonly element: string;
  readonly kind: ElementKind;
  readonly name?: string;
  /** Id in the version gone to; absent: it has no place there. */
  readonly target?: string;
  /** Whether the mapping names it. */
  readonly mapped: boolean;
  /** Why it has no place: what instances with a token there are refused for. */
  readonly failure?: Failure;
}

/** How instances of one version of a process go on by another, whichever instance it is. */
export interface MigrationPlan {
  readonly processId: string;
  /** All of the version left, containers before what is inside them. */
  readonly elements: readonly PlannedElement[];
  /** Sequence flow id → id in the version gone to, of all that have one. */
  readonly flows: Readonly<Record<string, string>>;
  /** Ids of the version gone to that nothing is mapped to. */
  readonly added: readonly string[];
  /** What is wrong with the mapping itself; empty where instances can be migrated by the plan. */
  readonly problems: readonly Failure[];
}
