import type { Engine } from '../../runtime/engine-api.ts';
import type { Event } from '../../kernel/index.ts';
import type { BacktestRecord } from '../../rules/index.ts';
import { localIso } from '../../runtime/local-iso.ts';
import { TIME_ZONE } from '../print/time-text.ts';

const PAGE = 500;

/** Every evaluation of a rule set that history records, with what was decided then. */
export async function* historyRecords(
  engine: Engine,
  ruleSetId: string,
): AsyncGenerator<BacktestRecord> {
  for await (const { id, businessKey } of allInstances(engine)) {
    let revision = 1;
    for (;;) {
      const page = await engine.history(id, revision, PAGE);
      for (const { events, time } of page) {
        for (const event of events) {
          if (event.kind !== 'rules-evaluated' || event.ruleSetId !== ruleSetId) continue;
          yield recordOf(event, { key: businessKey ?? id, time });
        }
      }
      if (page.length < PAGE) break;
      revision += PAGE;
    }
  }
}

async function* allInstances(engine: Engine) {
  let after: string | undefined;
  for (;;) {
    const page = await engine.instances({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

type Evaluated = Extract<Event, { kind: 'rules-evaluated' }>;

/** The date of the fact stands in the explanation; before it did, it was the time of the command. */
function recordOf(
  { inputs, outputs, explanation }: Evaluated,
  { key, time }: { readonly key: string; readonly time: number },
): BacktestRecord {
  const told: object = typeof explanation === 'object' && explanation !== null ? explanation : {};
  const factDate: unknown = 'factDate' in told ? told.factDate : undefined;
  const from: unknown = 'from' in told ? told.from : undefined;
  const rules: readonly unknown[] = Array.isArray(from) ? from : [];
  return {
    key,
    inputs,
    factDate: typeof factDate === 'string' ? factDate : localIso(time, TIME_ZONE),
    before: { outputs, from: rules.map(String) },
  };
}
