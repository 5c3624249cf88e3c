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

interface Versions {
  readonly from: ProcessModel;
  readonly to: ProcessModel;
  readonly mapping: MigrationMapping;
}

/** A process, and the same with ids changed and boundary events gone or added, or another one. */
async function drawVersions(seed: number, random: Seeded): Promise<Versions> {
  const drawn = drawProcess(seed);
  if (random.chance(0.3)) {
    return { ...(await modelsOf(seed, drawn, drawProcess(seed + random.below(20)))), mapping: {} };
  }
  const [text, other] = [drawn, withoutBoundaries(drawn, random)];
  const [before, kept] = random.chance(0.5) ? [text, other] : [other, text];
  const mapping: Record<string, string> = {};
  let after = kept;
  for (const [, id = ''] of before.matchAll(ELEMENT)) {
    if (!random.chance(0.2) || !after.includes(`id="${id}"`)) continue;
    after = after.replaceAll(`"${id}"`, `"${id}_new"`);
    if (random.chance(0.9)) mapping[id] = `${id}_new`;
  }
  const models = await modelsOf(seed, before, after);
  const known = (id: string): boolean => id in models.from.nodes || id in models.from.flows;
  const named = Object.entries(mapping).filter(([id]) => known(id));
  return { ...models, mapping: Object.fromEntries(named) };
}

const ELEMENT = /<(?!process|message|signal|error|escalation)\w+ id="(\w+)"/g;

async function modelsOf(seed: number, before: string, after: string) {
  const file = `random-${String(seed)}.bpmn`;
  return { from: pick(await givenXml(before, file)), to: pick(await givenXml(after, file)) };
}

/** Takes some boundary events away, with the flows out of them; those for compensation stay. */
function withoutBoundaries(xml: string, random: Seeded): string {
  const events = /<boundaryEvent id="(\w+)"[^>]*>(?!<compensate)[\s\S]*?<\/boundaryEvent>/g;
  let left = xml;
  for (const [event, id = ''] of xml.matchAll(events)) {
    if (event.includes('compensate') || random.chance(0.5)) continue;
    left = left.replace(event, '');
    left = left.replaceAll(
      new RegExp(`<sequenceFlow [^>]*sourceRef="${id}"[^>]*></sequenceFlow>`, 'g'),
      '',
    );
  }
  return left;
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
  const { from, to, mapping } = await drawVersions(seed, random);
  const run = new Run(from).start({ n: 0 });
  goOn(run, random, random.below(4));
  const [problem] = planMigration(from, to, mapping).problems;
  if (problem) return problem.code;
  const code = refusal(run, to, mapping);
  if (code !== 'not refused') return code;
  const next = migrated(run, to, mapping);
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
