import type { EntityType } from '../entity/entity-type.ts';
import { ok } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

export interface DepartmentState {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly active: boolean;
}

export interface DepartmentCommand {
  readonly kind: 'set-department';
  readonly department: DepartmentState;
  readonly actor: Actor;
}

export interface DepartmentEvent {
  readonly kind: 'department-set';
  readonly department: DepartmentState;
}

export const DEPARTMENT: EntityType<DepartmentState, DepartmentCommand, DepartmentEvent> = {
  kind: 'department',
  decide: (_state, { department }) => ok([{ kind: 'department-set', department }]),
  evolve: (_state, { department }) => department,
  fields: ({ active }) => ({ status: active ? 'active' : 'disabled' }),
  consequences: () => ({}),
};

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
