import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** A name that a person has given to what a list of tasks is narrowed to. */
export interface TaskFilter {
  readonly name: string;
  /** As it stands in the address of the page. */
  readonly search: string;
}

/** Filters of one person, or of one department. */
export interface TaskFiltersState {
  readonly filters: readonly TaskFilter[];
}

export type TaskFiltersCommand = { readonly actor: Actor } & (
  | { readonly kind: 'keep-filter'; readonly filter: TaskFilter }
  | { readonly kind: 'remove-filter'; readonly name: string }
);

/** Shapes that were released are never edited. */
export type TaskFiltersEvent =
  | { readonly kind: 'filter-kept'; readonly filter: TaskFilter }
  | { readonly kind: 'filter-removed'; readonly name: string };

const MOST = 20;

/** By `person.<id>` or `department.<id>`. */
export const TASK_FILTERS: EntityType<TaskFiltersState, TaskFiltersCommand, TaskFiltersEvent> = {
  kind: 'task-filters',
  decide: decideFilters,
  evolve: (state = { filters: [] }, event) => {
    const name = event.kind === 'filter-kept' ? event.filter.name : event.name;
    const others = state.filters.filter((filter) => filter.name !== name);
    return { filters: event.kind === 'filter-kept' ? [...others, event.filter] : others };
  },
  fields: () => ({}),
  consequences: () => ({}),
};

/** The same filter again, or one that is gone, changes nothing. */
function decideFilters(
  { filters }: TaskFiltersState = { filters: [] },
  command: TaskFiltersCommand,
): Result<readonly TaskFiltersEvent[]> {
  if (command.kind === 'remove-filter') {
    const { name } = command;
    return ok(filters.some((one) => one.name === name) ? [{ kind: 'filter-removed', name }] : []);
  }
  const { filter } = command;
  const known = filters.find(({ name }) => name === filter.name);
  if (known?.search === filter.search) return ok([]);
  if (!known && filters.length >= MOST) return fail(FULL);
  return ok([{ kind: 'filter-kept', filter }]);
}

const FULL: Failure = {
  code: 'TASK_FILTERS_FULL',
  message: `Expected at most ${String(MOST)} saved filters, but there are as many already.`,
  mend: 'Remove one that is not needed any more.',
};
