import type { Engine } from '../../runtime/engine-api.ts';
import type { HistoryEntry } from '../../runtime/engine-values.ts';
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
    for await (const { events, time } of allEntries(engine, id)) {
      const evaluated = events.filter((event) => event.kind === 'rules-evaluated');
      for (const event of evaluated.filter((one) => one.ruleSetId === ruleSetId)) {
        yield recordOf(event, { key: businessKey ?? id, time });
      }
    }
  }
}

async function* allEntries(engine: Engine, instanceId: string): AsyncGenerator<HistoryEntry> {
  for (let revision = 1; ; revision += PAGE) {
    const page = await engine.history(instanceId, revision, PAGE);
    yield* page;
    if (page.length < PAGE) return;
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
