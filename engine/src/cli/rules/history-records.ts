import type { BacktestRecord } from '../../rules/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';

/** Every evaluation of a rule set that history records, with what was decided then. */
export async function* historyRecords(
  { recordedDecisions }: Pick<Engine, 'recordedDecisions'>,
  ruleSetId: string,
): AsyncGenerator<BacktestRecord> {
  let after: string | undefined;
  do {
    const page = await recordedDecisions({ ruleSetId, ...(after !== undefined && { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
