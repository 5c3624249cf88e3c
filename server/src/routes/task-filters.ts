import { WaybillError } from '@waybill/engine';
import { TASK_FILTERS } from '@waybill/engine/people';
import type { ServerContext } from '../app/server-context.ts';
import type { TASK_FILTER_ROUTES } from '../contract/routes/task-filter-routes.ts';
import type { Caller, Handlers } from '../http/call.ts';

type TaskFilterHandlers = Pick<Handlers, keyof typeof TASK_FILTER_ROUTES>;

export const TASK_FILTER_HANDLERS: TaskFilterHandlers = {
  listTaskFilters: async ({ context: { engine }, caller: { person } }) => {
    const owners = [undefined, ...person.departments];
    const found = await Promise.all(
      owners.map(async (department) => {
        const kept = await engine.entities.load(TASK_FILTERS, ownerOf(person.id, department));
        return (kept?.state.filters ?? []).map((filter) => ({
          ...filter,
          ...(department !== undefined && { department }),
        }));
      }),
    );
    return { items: found.flat() };
  },
  saveTaskFilter: async ({ context, caller, params: { name }, body: { search, department } }) => {
    await change(context, caller, {
      department,
      filter: { kind: 'keep-filter', filter: { name, search } },
    });
  },
  removeTaskFilter: async ({ context, caller, params: { name }, query: { department } }) => {
    await change(context, caller, { department, filter: { kind: 'remove-filter', name } });
  },
};

/** User ids hold no slash, nor do departments' begin so. */
const ownerOf = (person: string, department: string | undefined): string =>
  department === undefined ? `person.${person}` : `department.${department}`;

interface Change {
  readonly department: string | undefined;
  readonly filter:
    | {
        readonly kind: 'keep-filter';
        readonly filter: { readonly name: string; readonly search: string };
      }
    | { readonly kind: 'remove-filter'; readonly name: string };
}

async function change(
  { engine }: ServerContext,
  { person, actor }: Caller,
  { department, filter }: Change,
): Promise<void> {
  if (department !== undefined && !person.departments.includes(department))
    throw new WaybillError({
      code: 'TASK_FILTER_FORBIDDEN',
      message: `Expected a department of "${person.id}", but "${department}" is none.`,
      mend: 'Save it for yourself, or ask somebody of that department.',
    });
  const outcome = await engine.entities.change(TASK_FILTERS, {
    name: ownerOf(person.id, department),
    command: { ...filter, actor },
  });
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
}
