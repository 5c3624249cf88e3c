import { WaybillError } from '../../errors/failure.ts';
import {
  ENTRY,
  entryNotFound,
  periodOfDate,
  type EntryState,
  type Period,
} from '../../ledger/index.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler } from '../entity/handle-entity.ts';
import type { RuleSets } from '../rule-sets.ts';
import { todayOf } from '../today-of.ts';

/** What every part of the ledger shares. */
export interface LedgerParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
  readonly rules: Pick<RuleSets, 'inEffect' | 'compileText'>;
}

export const currentPeriod = (context: EngineContext): Period =>
  periodOfDate(todayOf(context), context.ledger.calendar);

export async function readEntry(
  { entities }: Pick<LedgerParts, 'entities'>,
  entryId: string,
): Promise<EntryState> {
  const loaded = await entities.load<EntryState>(ENTRY, entryId);
  if (!loaded) throw new WaybillError(entryNotFound(entryId));
  return loaded.state;
}
