import type { Confinement } from '../confinement/index.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler } from '../entity/handle-entity.ts';
import type { PolicyFacts } from '../policies/gather-facts.ts';
import type { RecordTypes } from '../records/record-types.ts';

/** What every part of the reports shares. */
export interface ReportsParts {
  readonly context: EngineContext;
  readonly definitions: Definitions;
  readonly entities: Pick<EntityHandler, 'load'>;
  readonly types: RecordTypes;
  readonly confinement: Confinement;
  readonly policyFacts: () => Promise<PolicyFacts>;
}
