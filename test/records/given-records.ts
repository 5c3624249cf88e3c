import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import type { Engine, EngineOptions } from '../../engine/src/index.ts';
import type { Bench } from '../engine/bench.ts';

export const WANG = { actor: { id: 'wang', by: 'user' } };
export const LI = { actor: { id: 'li', by: 'user' } };

export type Open = (options?: EngineOptions) => Promise<Bench>;

/** A bench on which the type "partner" is deployed. */
export async function givenPartners(open: Open, options?: EngineOptions): Promise<Bench> {
  const bench = await open(options);
  await bench.engine.deploy([{ name: 'partner.json', content: JSON.stringify(PARTNER) }]);
  return bench;
}

export const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.join('\n'));

/** Imports partners from lines of CSV. */
export const importLines = (engine: Engine, lines: readonly string[], more: object = {}) =>
  engine.records.import({
    type: 'partner',
    file: 'p.csv',
    content: csv(...lines),
    ...WANG,
    ...more,
  });
