import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';

const Search = Type.String({ maxLength: 1_000, description: 'As in the address of the page' });
const Department = Type.Optional(
  Type.String({
    ...{ minLength: 1, maxLength: 200 },
    description: 'Of this one of the caller’s own',
  }),
);

const TaskFilter = Type.Object({ name: Id, search: Search, department: Department });

/** Of the caller, and of the departments that they are in. */
export const TASK_FILTER_ROUTES = {
  listTaskFilters: route({
    ...{ method: 'GET', path: '/task-filters', permission: 'signed-in' },
    summary: 'Saved filters of task lists: one’s own, and those of one’s departments.',
    answer: Type.Object({ items: Type.Array(TaskFilter) }),
  }),
  saveTaskFilter: route({
    ...{ method: 'PUT', path: '/task-filters/{name}', permission: 'signed-in' },
    summary: 'Saves a filter under a name, for oneself or for a department.',
    body: Type.Object({ search: Search, department: Department }, { additionalProperties: false }),
  }),
  removeTaskFilter: route({
    ...{ method: 'DELETE', path: '/task-filters/{name}', permission: 'signed-in' },
    summary: 'Removes a saved filter.',
    query: Type.Object({ department: Department }),
  }),
};
