import { describe, expect, it } from 'vitest';
import type { ProcessModel } from '../../engine/src/model/index.ts';
import { givenXml, pick, Run } from '../elements/given-process.ts';
import { drawProcess } from './draw-process.ts';
import { lostTokens } from './lost-tokens.ts';
import { seeded } from './seeded.ts';
import { stimulate } from './stimulate.ts';

const PROCESSES = Number(process.env['WAYBILL_RANDOM_PROCESSES'] ?? 300);
const FIRST_SEED = Number(process.env['WAYBILL_RANDOM_SEED'] ?? 1);
const STEPS = 60;

/** Drives one random process; each step is replayed, reloaded and counted by `Run`. */
async function drive(seed: number): Promise<{ model: ProcessModel; run: Run }> {
  const model = pick(await givenXml(drawProcess(seed), `random-${String(seed)}.bpmn`));
  const run = new Run(model).start({ n: 0 });
  const random = seeded(seed * 7919);
  for (let step = 0; step < STEPS; step += 1) {
    if (run.state) expect(lostTokens(model, run.state), `seed ${String(seed)}`).toEqual([]);
    if (!stimulate(run, random)) break;
  }
  return { model, run };
}

describe(`random processes (seeds ${String(FIRST_SEED)} and on)`, () => {
  it('end or wait, with no token lost and the same state after replay', async () => {
    const seen = new Set<string>();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PROCESSES; seed += 1) {
      const { model, run } = await drive(seed);
      for (const id of run.completed()) seen.add(model.nodes[id]?.kind ?? '');
    }
    expect([...seen].sort()).toEqual(EVERY_KIND);
  }, 300_000);
});

/** All that can complete; a process completes as an instance. */
const EVERY_KIND = [
  'ad-hoc-sub-process',
  'boundary-event',
  'business-rule-task',
  'call-activity',
  'complex-gateway',
  'end-event',
  'event-based-gateway',
  'event-sub-process',
  'exclusive-gateway',
  'inclusive-gateway',
  'intermediate-catch-event',
  'intermediate-throw-event',
  'manual-task',
  'parallel-gateway',
  'receive-task',
  'script-task',
  'send-task',
  'service-task',
  'start-event',
  'sub-process',
  'task',
  'transaction',
  'user-task',
];
