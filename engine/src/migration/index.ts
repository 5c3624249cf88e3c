export { compareDefinitions } from './compare-definitions.ts';
export type {
  DefinitionDifference,
  ElementChange,
  ElementDifference,
  FlowDifference,
  PropertyDifference,
} from './definition-difference.ts';
export { flatProperties } from './flat-properties.ts';
export { migrateCommand } from './migrate-command.ts';
export type { MigrationMapping, MigrationPlan, PlannedElement } from './migration-plan.ts';
export { planMigration } from './plan-migration.ts';
