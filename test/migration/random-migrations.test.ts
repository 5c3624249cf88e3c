import { describe, expect, it } from 'vitest';
import type { ProcessModel } from '../../engine/src/model/index.ts';
import { ERROR_CATALOGUE } from '../../engine/src/errors/catalogue.ts';
import { planMigration, type MigrationMapping } from '../../engine/src/migration/index.ts';
import { givenXml, pick, Run } from '../elements/given-process.ts';
import { drawProcess } from '../random/draw-process.ts';
import { lostTokens } from '../random/lost-tokens.ts';
import { seeded, type Seeded } from '../random/seeded.ts';
import { stimulate } from '../random/stimulate.ts';
import { migrated, refusal } from './given-versions.ts';

const PAIRS = 150;
const STEPS = 60;

interface Version {
  readonly model: ProcessModel;
  readonly mapping: MigrationMapping;
}

/** The same process with some ids changed, or another process whose ids are partly the same. */
async function drawVersion(seed: number, random: Seeded): Promise<Version> {
  const other = random.chance(0.5);
  let xml = drawProcess(other ? seed + random.below(20) : seed);
  const mapping: Record<string, string> = {};
  const ids = [...xml.matchAll(/<(?!process|message|signal|error|escalation)\w+ id="(\w+)"/g)];
  for (const [, id = ''] of other ? [] : ids) {
    if (!random.chance(0.3)) continue;
    xml = xml.replaceAll(`"${id}"`, `"${id}_new"`);
    if (random.chance(0.9)) mapping[id] = `${id}_new`;
  }
  return { model: pick(await givenXml(xml, `random-${String(seed)}.bpmn`)), mapping };
}

/** Leaves no token that nothing will ever move again. */
function goOn(run: Run, random: Seeded, steps: number): void {
  for (let step = 0; step < steps; step += 1) {
    if (run.state) expect(lostTokens(run.model, run.state)).toEqual([]);
    if (!stimulate(run, random)) return;
  }
}

/** Told for one pair: the code of the refusal, or what became of the instance. */
async function tell(seed: number): Promise<string> {
  const random = seeded(seed * 104_729);
  const from = pick(await givenXml(drawProcess(seed), `random-${String(seed)}.bpmn`));
  const run = new Run(from).start({ n: 0 });
  goOn(run, random, random.below(4));
  const { model, mapping } = await drawVersion(seed, random);
  const named = Object.fromEntries(
    Object.entries(mapping).filter(([id]) => id in from.nodes || id in from.flows),
  );
  const { problems } = planMigration(from, model, named);
  if (problems[0]) return problems[0].code;
  const code = refusal(run, model, named);
  if (code !== 'not refused') return code;
  const next = migrated(run, model, named);
  goOn(next, random, STEPS);
  return 'migrated';
}

describe('random migrations', () => {
  it('refuse with a code, or go on with no token lost and the same state after replay', async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= PAIRS; seed += 1) {
      const said = await tell(seed);
      seen.set(said, (seen.get(said) ?? 0) + 1);
    }
    const codes = [...seen.keys()].filter((said) => said !== 'migrated');
    expect(codes.filter((code) => !(code in ERROR_CATALOGUE))).toEqual([]);
    expect(seen.get('migrated')).toBeGreaterThan(PAIRS / 5);
    expect(codes.length).toBeGreaterThan(4);
  }, 120_000);
});
