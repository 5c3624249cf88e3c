import type { MigrateCommand } from '../kernel/index.ts';
import type { MigrationPlan } from './migration-plan.ts';

export interface Step {
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly reason: string;
}

/** What the kernel is told to carry a plan out on one instance. */
export function migrateCommand(plan: MigrationPlan, step: Step): MigrateCommand {
  const { elements, flows } = plan;
  return {
    kind: 'migrate',
    ...step,
    elements: Object.fromEntries(
      elements.flatMap(({ element, target }) => (target === undefined ? [] : [[element, target]])),
    ),
    flows,
    unmapped: Object.fromEntries(
      elements.flatMap(({ element, failure }) => (failure ? [[element, failure]] : [])),
    ),
  };
}
