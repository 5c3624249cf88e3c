import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

export interface DepartmentState {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly active: boolean;
}

export interface DepartmentCommand {
  readonly kind: 'set-department';
  readonly department: DepartmentState;
  /** Refused where there is one of this id. */
  readonly create?: boolean;
  readonly actor: Actor;
}

export interface DepartmentEvent {
  readonly kind: 'department-set';
  readonly department: DepartmentState;
}

export const DEPARTMENT: EntityType<DepartmentState, DepartmentCommand, DepartmentEvent> = {
  kind: 'department',
  decide: decideDepartment,
  evolve: (_state, { department }) => department,
  fields: ({ active }) => ({ status: active ? 'active' : 'disabled' }),
  consequences: () => ({}),
};

function decideDepartment(
  state: DepartmentState | undefined,
  { department, create }: DepartmentCommand,
): Result<readonly DepartmentEvent[]> {
  if (create && state) return fail(taken(state));
  return ok([{ kind: 'department-set', department }]);
}

const taken = ({ id }: DepartmentState): Failure => ({
  code: 'DEPARTMENT_TAKEN',
  message: `Expected a new department, but "${id}" exists.`,
  mend: 'Choose another id, or change the one that is there.',
});

const TITLES = [
  ['sales', '营业部', 'Sales'],
  ['marketing-planning', '行销企划部', 'Marketing planning'],
  ['production-control', '生管', 'Production control'],
  ['engineering', '工艺部', 'Engineering'],
  ['purchasing', '采购部', 'Purchasing'],
  ['warehouse', '仓库', 'Warehouse'],
  ['quality', '品质部', 'Quality'],
  ['finance', '财务部', 'Finance'],
  ['customer-service', '客服部', 'Customer service'],
  ['human-resources', '人事部', 'Human resources'],
  ['management', '管理层', 'Management'],
] as const;

/** What a company starts with; the ids stand in processes and record types that ship. */
export const FIRST_DEPARTMENTS: readonly DepartmentState[] = TITLES.map(([id, zh, en]) => ({
  id,
  title: { zh, en },
  active: true,
}));
